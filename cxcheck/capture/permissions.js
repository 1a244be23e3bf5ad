// Installed before a page's own scripts: says what the page asks a customer's permission for, and whether a tap made it ask.
(() => {
  const say = console.debug.bind(console, 'cxcheck:permission');
  const MOST = 50;
  let said = 0;
  const touched = navigator.userActivation;
  const when = () => !touched ? 'later' : touched.isActive ? 'tap' : touched.hasBeenActive ? 'later' : 'load';
  function watch(owner, method, what) {
    const asked = owner && owner[method];
    if (typeof asked !== 'function') return;
    const watched = {[method](...given) {
      if (++said <= MOST) say(JSON.stringify({what, asked: when()}));
      return asked.apply(this, given);
    }}[method];
    Object.defineProperty(owner, method, {value: watched, configurable: true, writable: true, enumerable: true});
  }
  watch(window.Geolocation && Geolocation.prototype, 'getCurrentPosition', 'geolocation');
  watch(window.Geolocation && Geolocation.prototype, 'watchPosition', 'geolocation');
  watch(window.Notification, 'requestPermission', 'notifications');
  watch(window.PushManager && PushManager.prototype, 'subscribe', 'notifications');
  watch(window.MediaDevices && MediaDevices.prototype, 'getUserMedia', 'camera or microphone');
  watch(window.DeviceOrientationEvent, 'requestPermission', 'motion');
})();
