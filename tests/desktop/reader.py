"""A small screen reader: walks the program's tree over AT-SPI and prints what it meets, as JSON.

Run with the system's Python, which has the bindings, inside a session bus and an X display:
`reader.py COMMAND…` starts the program; each line of output is one finding.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import GLib  # noqa: E402

PATIENCE = 25_000
STEP = 150
KEYS = ("Right", "Right", "Left")


class Reader:
    """Looks for the timeline, then presses keys and notes what gets the focus."""

    def __init__(self, program):
        self.program = program
        self.loop = GLib.MainLoop()
        self.timeline = None
        self.keys = list(KEYS)
        self.focused = []
        self.announced = []

    def run(self):
        """Until everything was met, or patience is at an end."""
        pyatspi.Registry.registerEventListener(self.on_focus, "object:state-changed:focused")
        pyatspi.Registry.registerEventListener(self.on_announcement, "object:announcement")
        GLib.timeout_add(STEP, self.look)
        GLib.timeout_add(PATIENCE, self.loop.quit)
        self.loop.run()
        tell("focused", self.focused)
        tell("announced", self.announced)

    def on_focus(self, event):
        """Note the name of a list's item that gets the focus."""
        try:
            if event.detail1 and event.source.getRole() == pyatspi.ROLE_LIST_ITEM:
                self.focused.append(event.source.name)
        except GLib.Error as gone:  # an object may go while it is asked
            tell("lost", str(gone))

    def on_announcement(self, event):
        """Note what is announced."""
        self.announced.append(str(event.any_data))

    def look(self):
        """Find the timeline; once it is there with its events, start pressing keys."""
        found = find(pyatspi.Registry.getDesktop(0), "Timeline", pyatspi.ROLE_LIST)
        if found is None or not found.childCount or not found.getChildAtIndex(0).name:
            return True
        self.timeline = found
        tell("children", found.childCount)
        tell("names", [found.getChildAtIndex(n).name for n in range(min(found.childCount, 3))])
        box = found.getChildAtIndex(0).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        tell("extent", [box.width, box.height])
        GLib.timeout_add(STEP, self.press)
        return False

    def press(self):
        """Press the next key once the one before it was noticed."""
        done = len(KEYS) - len(self.keys)
        if done > len(self.focused):
            return True
        if not self.keys:
            selection = self.timeline.querySelection()
            tell("selected", selection.getSelectedChild(0).name)
            self.loop.quit()
            return False
        subprocess.run(["xdotool", "key", self.keys.pop(0)], check=True)
        return True


def find(node, name, role, depth=9):
    """The first descendant with this name and role."""
    if node is None or depth == 0:
        return None
    try:
        if node.getRole() == role and node.name == name:
            return node
        for number in range(min(node.childCount, 60)):
            found = find(node.getChildAtIndex(number), name, role, depth - 1)
            if found is not None:
                return found
    except GLib.Error:  # the tree changes while it is walked
        return None
    return None


def tell(what, value):
    """One finding."""
    print(json.dumps({what: value}), flush=True)


def main():
    """Start the accessibility bus and the program, read, and end both."""
    bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    program = subprocess.Popen(sys.argv[1:], start_new_session=True)
    try:
        Reader(program).run()
    finally:
        os.killpg(program.pid, signal.SIGTERM)
        program.wait(10)
        bus.terminate()


if __name__ == "__main__":
    main()
