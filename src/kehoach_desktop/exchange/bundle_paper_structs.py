"""The shape in data.json of what a plan's paper carries besides its work."""

from kehoach_desktop.exchange.bundle_values import Key, Position, Record, Text


class DossierRecord(Record, frozen=True):
    """The dossier of a task as printed; task is null where it is of no known one."""

    id: Key
    plan: Key
    position: Position
    number: Text
    title: Text
    legal_basis: Text
    urgency: Text
    scale_and_products: Text
    time: Text
    funding: Text
    task: Key | None


class RecipientRecord(Record, frozen=True):
    """One line of a plan's list of recipients."""

    id: Key
    plan: Key
    position: Position
    name: Text


class SignerRecord(Record, frozen=True):
    """Who signed a plan: the post as printed, and the name."""

    id: Key
    plan: Key
    position: Position
    role: Text
    name: Text
