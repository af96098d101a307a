"""`python -m app`, and the command `kroniek`."""

from __future__ import annotations

import sys

from app.cli import main as run


def main() -> int:
    """Run the command line of this process; its exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
