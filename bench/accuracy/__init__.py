"""How often cxcheck is right: the library's faults, one at a time, in several shops: `make bench-accuracy`."""
