"""`python -m cxcheck` is the command `cxcheck`."""

from cxcheck.cli import main

if __name__ == "__main__":
    main()
