"""Dossiers of tasks, recipients and signers of a plan."""

from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

from kehoach_desktop.domain.plans.papers import Dossier, PlanRecipient, PlanSigner
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _dossier(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Dossier:
    return Dossier(*row)


def _recipient(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> PlanRecipient:
    return PlanRecipient(*row)


def _signer(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> PlanSigner:
    return PlanSigner(*row)


_TABLES = Base.metadata.tables
_ORDER = ("position", "id")

DOSSIERS: EntityMapping[Dossier] = EntityMapping(
    "hồ sơ thuyết minh nhiệm vụ", _TABLES["dossier"], _ORDER, astuple, _dossier
)
PLAN_RECIPIENTS: EntityMapping[PlanRecipient] = EntityMapping(
    "nơi nhận của kế hoạch", _TABLES["plan_recipient"], _ORDER, astuple, _recipient
)
PLAN_SIGNERS: EntityMapping[PlanSigner] = EntityMapping(
    "người ký kế hoạch", _TABLES["plan_signer"], _ORDER, astuple, _signer
)
