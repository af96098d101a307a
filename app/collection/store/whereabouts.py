"""Where a collection lies: on a disk of this computer, or where others carry files to and fro.

A log beside the file (WAL) needs memory that all who have the file open share, which there is not
on a network; and a client that synchronises carries the file without its log, or the log without
its file. There the file is kept whole after every change instead.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NETWORKS = frozenset(
    (
        *("9p", "afs", "ceph", "cifs", "davfs", "drvfs", "fuse.davfs2", "fuse.glusterfs"),
        *("fuse.gvfsd-fuse", "fuse.onedriver", "fuse.rclone", "fuse.sshfs", "glusterfs", "lustre"),
        *("ncpfs", "nfs", "nfs4", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs"),
    )
)
"""File systems of other computers, as Linux names them."""

SYNCHRONISED = (
    *("box sync", "cloudstorage", "dropbox", "google drive", "googledrive", "icloud drive"),
    *("iclouddrive", "megasync", "mobile documents", "nextcloud", "onedrive", "owncloud"),
    *("pcloud", "proton drive", "seafile", "stackstorage", "syncthing", "tresorit"),
)
"""How the folders of synchronising clients begin, in small letters."""

MARKS = (".dropbox", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".sync")
"""What such a client leaves in the folder it synchronises."""


def is_shared(path: Path) -> bool:
    """Whether the file lies on a network, or in a folder that is synchronised."""
    whole = path.absolute()
    return is_synchronised(whole) or _is_remote(whole)


def is_synchronised(path: Path) -> bool:
    """Whether a client that synchronises looks after one of the folders the file is in."""
    own = os.environ.get("OneDrive", "")  # noqa: SIM112 - it is spelled so
    return any(
        folder.name.lower().startswith(SYNCHRONISED)
        or (own and folder == Path(own))
        or any((folder / mark).exists() for mark in MARKS)
        for folder in path.parents
    )


def _is_remote(path: Path) -> bool:
    try:
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "replace")
        return kind_of_mount(mounts, path.parent.stat().st_dev) in NETWORKS
    except OSError:
        return _is_remote_drive(path.drive)


def _is_remote_drive(drive: str) -> bool:
    """Of a drive of Windows: one named by its server, or a letter that stands for one."""
    if drive.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes

        remote = 4  # DRIVE_REMOTE
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == remote)
    return False


def kind_of_mount(mounts: str, device: int) -> str:
    """The kind of the file system with this device number, by what the kernel tells of mounts."""
    wanted = f"{os.major(device)}:{os.minor(device)}"
    for line in mounts.splitlines():
        mount, _, kind = line.partition(" - ")
        parts = mount.split()
        if len(parts) > 2 and parts[2] == wanted:
            return kind.split()[0] if kind else ""
    return ""
