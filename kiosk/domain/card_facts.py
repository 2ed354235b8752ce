"""What of a confirmed identity fills a form, and the words for showing it."""

from __future__ import annotations

from kiosk.domain.identity import CardKind, Identity
from kiosk.domain.personal_id import Sex
from kiosk.domain.procedure import CardFact
from kiosk.domain.text import Text

SEX_LABELS: dict[Sex, Text] = {Sex.MALE: Text("Nam", "Male"), Sex.FEMALE: Text("Nữ", "Female")}

CARD_LABELS: dict[CardKind, Text] = {
    CardKind.CCCD: Text("Thẻ căn cước công dân", "Citizen identity card (2021)"),
    CardKind.CAN_CUOC: Text("Thẻ căn cước", "Identity card (2024)"),
}


def card_facts(identity: Identity) -> dict[CardFact, str]:
    """The facts as answers are written: dates in ISO form, sex as `male` or `female`."""
    facts = {
        CardFact.FULL_NAME: identity.full_name,
        CardFact.PERSONAL_ID: identity.personal_id,
        CardFact.BORN: str(identity.born),
        CardFact.SEX: identity.sex.value,
        CardFact.ADDRESS: identity.address,
    }
    return {fact: value for fact, value in facts.items() if value}
