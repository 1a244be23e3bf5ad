"""Starts a browser binary once, without Playwright, to learn whether it starts at all and can draw text."""

import re
import subprocess
from dataclasses import dataclass

from cxcheck.capture.browser_binary import LAUNCH_ARGS, BrowserBinary

TRIAL_SECONDS = 30.0

# The page measures a word and writes the result into itself: without fonts, text has no width.
_PAGE = (
    "data:text/html,<body><span id=word style='font-size:40px'>mmm</span><script>"
    "document.body.dataset.answer='width='+word.offsetWidth+' '+navigator.userAgent</script>"
)
_ANSWER = re.compile(r'data-answer="width=(\d+) [^"]*?Chrome/([\d.]+)')


@dataclass(frozen=True)
class Trial:
    """How a browser's start went. `error` is "" when it started; `version` is Chromium's, such as "156.0.8078.79"."""

    version: str = ""
    draws_text: bool = False
    error: str = ""

    @property
    def lacks_libraries(self) -> bool:
        """Whether system libraries are what it misses."""
        return "shared libraries" in self.error or "shared object" in self.error


def try_browser(browser: BrowserBinary, seconds: float = TRIAL_SECONDS) -> Trial:
    """Start the browser on a page of our own and read its answer; bounded by `seconds`. Never raises."""
    # Playwright switches Chromium's sandbox off for every user, so the trial does too.
    command = [str(browser.path), "--headless", "--no-sandbox", *LAUNCH_ARGS, "--dump-dom", _PAGE]
    try:
        done = subprocess.run(
            command,
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        return Trial(error=f"did not answer within {seconds:.0f} s")
    except OSError as error:
        return Trial(error=str(error.strerror))
    answer = _ANSWER.search(done.stdout)
    if not answer:
        return Trial(error=_last_words(done.stderr) or f"ended with status {done.returncode} and no page")
    return Trial(version=answer[2], draws_text=int(answer[1]) > 0)


def _last_words(stderr: str) -> str:
    """The line that says why: the loader's complaint, else the last line."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    telling = [line for line in lines if "error while loading" in line or "FATAL" in line]
    return next(iter(telling or lines[-1:]), "")
