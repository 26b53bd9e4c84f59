"""Which folders can hold a profile: no network drive, no link, no path too long; and which are synced."""

import os
import re
from pathlib import Path

from course.errors import ForeignFile, NetworkPlace, ReadOnlyPlace, StorageError

MOUNTS = Path("/proc/self/mounts")

# File systems whose locks or shared memory do not hold between computers. Local ones on FUSE
# (fuseblk, gocryptfs, encfs, mergerfs) are not among them.
_NETWORK = {
    "9p", "afp", "afs", "afpfs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "lustre",
    "ncpfs", "nfs", "nfs4", "ocfs2", "smb", "smb2", "smb3", "smbfs", "webdav",
    "fuse.afp", "fuse.curlftpfs", "fuse.davfs", "fuse.davfs2", "fuse.gcsfuse", "fuse.glusterfs",
    "fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse", "fuse.jmtpfs", "fuse.kio-fuse", "fuse.onedriver",
    "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs",
}  # fmt: skip

# How the folders of programs that keep folders alike begin, and what those leave inside.
_SYNCED_NAMES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "proton drive": "Proton Drive",
}
_SYNCED_MARKS = {
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}

# SQLite refuses names over 512 bytes, and adds up to 8 ("-journal") of its own.
_LONGEST = 480


def check_place(folder: Path, mounts: Path = MOUNTS) -> None:
    """Refuse a folder that cannot hold a profile; it need not exist yet.

    Raises NetworkPlace, ForeignFile (a link or a file stands there), StorageError (path too long).
    """
    if len(os.fsencode(folder)) > _LONGEST:
        raise StorageError(f"The path of {folder.name} is too long.", path=folder, longest=_LONGEST)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ForeignFile(f"{folder} is not a folder of its own.", path=folder)
    kind = network_kind(folder, mounts)
    if kind:
        raise NetworkPlace(f"{folder} lies on a network drive ({kind}).", path=folder, kind=kind)


def check_writable(folder: Path) -> None:
    """Raises ReadOnlyPlace if files in `folder`, which exists, cannot be made."""
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise ReadOnlyPlace(f"{folder} cannot be written.", path=folder)


def synced_by(folder: Path) -> str:
    """The program that keeps `folder`, or one that it lies in, alike on other computers; empty if unknown."""
    real = Path(os.path.realpath(folder))
    for place in (real, *real.parents):
        for begin, program in _SYNCED_NAMES.items():
            if place.name.lower().startswith(begin):
                return program
        for mark, program in _SYNCED_MARKS.items():
            if os.path.lexists(place / mark):
                return program
    return ""


def network_kind(folder: Path, mounts: Path = MOUNTS) -> str:
    """The name of the network file system `folder` lies on; empty if it is a local one or unknown.

    Linux reads the table of mounts; elsewhere only a Windows UNC path (`\\\\server\\share`) is recognised.
    """
    if str(folder).startswith("\\\\"):
        return "unc"
    if not mounts.exists():
        return ""
    kind = _file_system(os.path.realpath(folder), mounts.read_text("utf-8", "surrogateescape"))
    return kind if kind in _NETWORK else ""


def _file_system(path: str, table: str) -> str:
    """The type of the deepest mount point above `path`; of two on one point the last mounted counts."""
    best, kind = "", ""
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _unescape(fields[1])
        inside = point == "/" or path == point or path.startswith(point + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _unescape(point: str) -> str:
    """Spaces, tabs and backslashes stand in the table as `\\040` and so on."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)
