"""Two shop pages that somebody else wrote: Start Bootstrap's shop-homepage and shop-item, served from this machine."""
