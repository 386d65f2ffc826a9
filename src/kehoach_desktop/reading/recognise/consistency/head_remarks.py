"""What seems odd about the head and the end of a plan."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kehoach_desktop.domain.drafts.draft import PlanDraft, ReadingWarning, Signer
from kehoach_desktop.reading.folding import fold_fast

_LONGEST_ISSUER = 90
_FIRST_BODIES = (
    r"(?:ubnd|uy ban nhan dan|uy ban mttq|mat tran to quoc|cong an|hoi dong nhan dan|dang uy|so|"
    r"phong|hoi|doan|ban chi huy|lien doan)\b"
)
_TWO_ISSUERS = re.compile(
    rf"{_FIRST_BODIES}.*\b(?:tinh|thanh pho|xa|phuong|dac khu)\b.+\b{_FIRST_BODIES}.*"
    r"\b(?:xa|phuong|dac khu|tinh|thanh pho)\b"
)


def about_head(draft: PlanDraft) -> Iterator[ReadingWarning]:
    """Yield what is odd about a plan's issuer, signers and title."""
    if len(draft.issuer) > _LONGEST_ISSUER or " phụ lục " in f" {draft.issuer.lower()} ":
        yield ReadingWarning(
            draft.source, "Tên cơ quan ban hành có vẻ bị dính với dòng khác; so với bản gốc."
        )
    elif _TWO_ISSUERS.match(fold_fast(draft.issuer)):
        yield ReadingWarning(
            draft.source,
            f"Cơ quan ban hành “{draft.issuer}” có vẻ gồm hai cơ quan; hãy xem lại.",
        )
    if double := _double_signers(draft.signers):
        yield ReadingWarning(
            draft.source, f"Đọc được hai người ký cùng chức vụ ({double}); xem lại phần ký."
        )
    if draft.tasks and not draft.title:
        yield ReadingWarning(
            draft.source, "Không đọc được tên (trích yếu) của văn bản; hãy tự điền."
        )


def _double_signers(signers: Sequence[Signer]) -> str:
    posts = Counter(signer.role.rsplit("\n", 1)[-1].strip() for signer in signers)
    return next((post for post, count in posts.items() if count > 1 and post), "")
