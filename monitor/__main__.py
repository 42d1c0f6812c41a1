"""Lets the program be started as `python -m monitor`."""

import sys

from monitor.cli import main

if __name__ == "__main__":  # processes that the daemon spawns import this file too
    sys.exit(main())
