"""The file form of bundles: the door of this room."""

from collections.abc import Mapping
from pathlib import Path

from kehoach_desktop.services.models.bundle_model import Manifest, OfficeData, OpenedBundle
from kehoach_desktop.services.ports.store import Monitor


class ZipBundleArchive:
    """The archive behind the services' port ``BundleArchive``; its parts load on first use."""

    def encode(self, data: OfficeData) -> bytes:
        """Return data.json; equal data gives equal bytes."""
        from kehoach_desktop.exchange.bundle_data import encode

        return encode(data)

    def recognises(self, path: Path) -> bool:
        """Whether the file's content is that of a bundle, be it damaged; never raises."""
        from kehoach_desktop.exchange.bundle_reading import recognises

        return recognises(path)

    def read(self, path: Path) -> OpenedBundle:
        """Return what the bundle holds, or what was changed in it; raises UnusableFile."""
        from kehoach_desktop.exchange.bundle_reading import read

        return read(path)

    def write(
        self,
        path: Path,
        manifest: Manifest,
        files: Mapping[str, bytes],
        monitor: Monitor | None = None,
    ) -> None:
        """Write the bundle whole or not at all; raises UnusableFile, Cancelled."""
        from kehoach_desktop.exchange.bundle_writing import write

        write(path, manifest, files, monitor)
