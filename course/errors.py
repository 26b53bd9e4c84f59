"""The errors of the world: each is one sentence a person can act on. Bugs are not among them.

    CourseError
    ├── StorageError
    │   ├── DiskFull              no space, or the quota is reached
    │   ├── ReadOnlyPlace         the folder or medium cannot be written
    │   ├── StorageLost           the database or its folder went away while open
    │   ├── Damaged               the database does not verify
    │   ├── ForeignFile           a file of another program stands in its place
    │   ├── NewerFile             made by a newer version of this program
    │   ├── KeyLost               neither copy of the key opens the database
    │   ├── Locked                a phrase is needed first
    │   ├── WrongPhrase           the phrase or the code does not open the lock
    │   ├── NoKeyring             the system keeps no secrets for programs
    │   ├── NoMemory              less memory is free than words that close something take
    │   ├── InUse                 another program holds the file
    │   ├── Busy                  this program is still writing
    │   └── NetworkPlace          a network folder, which cannot hold a database safely
    └── ContentError              a lesson or exercise file with faults

The floors below `ui` raise these with a `code` and values; `ui/words.py` turns a code into the sentence
in the language of the person. `str(error)` is English, for the command line.
"""


class CourseError(Exception):
    """Something in the world went wrong. `code` names the sentence, `values` fill it in."""

    code = "unexpected"

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.values: dict[str, object] = values


class StorageError(CourseError):
    """Reading or keeping data did not work; what was acknowledged before is still there."""

    code = "storage"


class DiskFull(StorageError):
    """No space is left, or the quota is reached."""

    code = "disk-full"


class ReadOnlyPlace(StorageError):
    """The folder or the medium cannot be written."""

    code = "read-only"


class StorageLost(StorageError):
    """The database or its folder disappeared while it was open."""

    code = "storage-lost"


class Damaged(StorageError):
    """The database does not verify."""

    code = "damaged"


class ForeignFile(StorageError):
    """A file that is not ours stands where the database belongs."""

    code = "foreign-file"


class NewerFile(StorageError):
    """The database was made by a newer version of this program."""

    code = "newer-file"


class KeyLost(StorageError):
    """Neither copy of the key opens the database."""

    code = "key-lost"


class Locked(StorageError):
    """A lock is on: the phrase or the recovery code is needed first."""

    code = "locked"


class WrongPhrase(StorageError):
    """The phrase or the recovery code does not open the lock."""

    code = "wrong-phrase"


class NoKeyring(StorageError):
    """The system keeps no secrets for programs."""

    code = "no-keyring"


class NoMemory(StorageError):
    """Less memory is free than the words of a lock or a sealed file take, on purpose."""

    code = "no-memory"


class InUse(StorageError):
    """Another program holds the file."""

    code = "in-use"


class Busy(StorageError):
    """This program itself is still writing."""

    code = "busy"


class NetworkPlace(StorageError):
    """The folder lies on a network drive, where a database cannot be kept safely."""

    code = "network-place"


class ContentError(CourseError):
    """A lesson or exercise file cannot be used. `values["faults"]` lists `content.faults.Fault`."""

    code = "content"
