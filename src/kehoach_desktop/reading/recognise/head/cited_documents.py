"""Reads the legal documents that a clause cites: kind, symbol, date, issuer and subject."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kehoach_desktop.domain.documents.kinds import kind_by_symbol
from kehoach_desktop.domain.drafts.draft import DraftDocument
from kehoach_desktop.domain.text.vietnamese import CAPITAL, clean, fold
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.head.cited_issuer import KINDS, issuer_length

_CODE = r"[a-z][a-z0-9&.]*(?: ?[-/] ?[a-z][a-z0-9&.]*)*"
_SYMBOL = rf"\d{{1,5}}[a-z]? ?(?:/ ?(?:19|20)\d\d)? ?[/-] ?{_CODE}"
# "Chương trình công tác năm 2026 số 02/CTr-UBND": the year is of the name.
_OF_YEAR = r"\b(?:nam|giai doan) (?:19|20)\d\d(?: ?[-/] ?(?:20)?\d\d)?(?= so\b)"
_NUMBER_WORD = r"(?:s[o06bde]\s?:?\s?)?"
_MENTION = re.compile(
    rf"\b(?P<kind>{KINDS})\b(?P<name>[^;:,.\d(]{{0,120}}?(?:{_OF_YEAR})?)\s?[,:]?\s?{_NUMBER_WORD}"
    rf"(?<!\d)(?P<symbol>{_SYMBOL})"
)
_BASIS_AGAIN = re.compile(rf"\s*(?:va )?can cu (?:vao )?(?:cac )?(?={KINDS}\b)")
"""A basis word that a run-on line repeats before its next document."""
_KIND = re.compile(rf"\b{KINDS}\b")
_BARE = re.compile(rf"\s*(?:,|;|va\b|\bva cac\b)?\s*{_NUMBER_WORD}(?P<symbol>{_SYMBOL})")
_DAY = r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|20 \d\d)|\d{1,2} ?thang ?\d{1,2} ?,? ?nam ?\d{4}"
_DATED = re.compile(
    rf"\s*[,(]?\s*(?:(?:duoc )?(?:ky|ban hanh|thong qua) )?ng[a-z]y\s?:?\s?(?P<day>{_DAY})\s?\)?"
)
_OF = re.compile(r"\s*,?\s*(?:cua|cau|c[ilt]{1,2}a|cta|do)\s+(?P<rest>.+)")
# "Quyết địnhsố 12/QĐ-TTg ngày22/11": a page has lost spaces where its lines were broken.
_GLUED = re.compile(r"([a-zà-ỹđ](?=số\s?:?\s?\d)|\bngày(?=\d))")
_GLUED_CODE = re.compile(r"(?<=[A-ZĐ]{2})(?=ngày\b)")
# "chỉ đạo của … về … tại Thông báo số …": the document stands at the end.
_AT = re.compile(
    rf"\W*(?:chi dao|y kien|yeu cau|huong dan|ket luan|de nghi|de xuat|tham muu)\b"
    rf".{{0,400}}\btai (?={KINDS} so\b)"
)
_BODY_BARE = re.compile(
    r"\s*(?P<rest>(?:chinh phu|thu tuong|quoc hoi|bo|ubnd|uy ban|hdnd|hoi dong|ban bi thu)\b.+)"
)
_BY_NAME = re.compile(r"\s*cua (.{3,60})")
_BY_ISSUER = re.compile(r"\bcua (?P<issuer>[^;,.]{2,80}?) tai (?:cac )?$")
_LAW = re.compile(r"(?:bo luat|luat|phap lenh|hien phap)\s")
_LAW_NAME_ENDS = re.compile(
    r"\s*,?\s*\(?(?:so\s?:?\s?(?P<symbol>\d[\w/.-]*)|ngay\s?:?\s?\d|nam\s\d{4}|"
    r"(?P<bare>\d{1,3}/\d{4}/[a-z]+\d*)|\b20\d\d$)"
)
_NEXT_LAW = re.compile(r"(?:,|\bva)\s+(?=(?:bo luat|luat)\s)")
_AMENDS_LAWS = re.compile(r"\b(?:sua doi|bo sung|huong dan|thi hanh)\b")
_JOINT = re.compile(r"(?:[,;]|\bva\b|\bcung\b)\s*(?:cac |voi )?\s*$")
_ONLY_JOINT = re.compile(r"\s*(?:[,;]|\bva\b|\bcung\b|\bcac\b|\bvoi\b|\s)*$")
_TRAILING_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_ASIDE = re.compile(r"\([^()]*\)")
_SENTENCE_END = re.compile(rf"\.\s+(?=[{CAPITAL}])|\./\.")
_SENDER = (
    r"(?:uy ban nhan dan|ubnd|so|phong|ban chi dao|dang uy|bch|ban chap hanh|van phong|"
    r"hoi|trung tam|cong an|truong|ban thuong vu|(?:pho )?chu tich|thuong truc|lien doan|"
    r"uy ban|mat tran|doan|tram|chi cuc|bo|cuc|tinh uy|thanh uy|ban)\b"
)
_PLAN_FOLLOWS = re.compile(
    rf",?\s(?={_SENDER}[^,;]{{0,90}}?"
    r"\b(?:xay dung|ban hanh|lap|de ra|to chuc trien khai|trien khai)\s"
    r"(?:va \w+ \w+ )?(?:k[e&] hoach|chuong trinh|phuong an|thuc hien|voi|nhu|cac))"
    # "… về việc rà soát hồ sơ, UBND xã đề nghị các thôn …": the letter's own words begin.
    rf"|,\s(?={_SENDER}[^,;:]{{0,60}}? (?:kinh )?(?:de nghi|yeu cau|thong bao|co y kien|chi dao|"
    r"chi thi|giao|phan cong|huong dan|ket luan|thong nhat|nhan duoc|tran trong|da ban hanh|"
    r"bao cao|xin|de xuat|gui)\b)"
)
# A scheme's own name in quotes, and what masks an aside, stand in no way.
_NAMED_BEFORE = re.compile(r"[“\"][^“”\"]{4,300}[”\"]|\W{6,}")
_LAST_PLACE = 90
"""How far into a clause its first document may stand ("chỉ đạo của … tại Công văn số …")."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A document named in the text: where it stands and what stands directly after it."""

    start: int
    end: int
    kind: str
    name: str
    symbol: str
    date: datetime.date | None
    issuer: str


def documents_in(text: str) -> list[DraftDocument]:
    """Return the documents a clause names, in order, not those inside another's subject."""
    source = _GLUED.sub(r"\1 ", clean(text).replace("–", "-").replace("—", "-"))
    source = _GLUED_CODE.sub(" ", source)
    found: list[DraftDocument] = []
    kind = _kind_by_code(source)
    for first, last in _parts(source):
        part = source[first:last]
        if again := _BASIS_AGAIN.match(fold_in_place(part)):
            part = part[again.end() :]
        documents = _in_part(part, kind)
        found += documents
        kind = _leading_kind(part, kind)
    return found


def _parts(source: str) -> Iterator[tuple[int, int]]:
    """Yield the spans between semicolons, those inside brackets left alone."""
    masked = _ASIDE.sub(lambda aside: " " * len(aside[0]), source)
    start = 0
    for place, letter in enumerate(masked):
        if letter == ";":
            yield start, place
            start = place + 1
    yield start, len(source)


def _kind_by_code(source: str) -> str:
    """Return the kind of a document cited by its symbol alone: "Thực hiện 26/KH-UBND ngày …"."""
    words = fold_in_place(source)
    bare = _BARE.match(words)
    if bare is None or not _is_code(source, bare) or not _DATED.match(words, bare.end()):
        return ""
    return kind_by_symbol(bare["symbol"])


def _leading_kind(part: str, before: str) -> str:
    found = re.match(rf"\W*(?:cac )?({KINDS})\b", fold_in_place(part))
    return part[found.start(1) : found.end(1)] if found else before


def _in_part(raw: str, kind: str) -> list[DraftDocument]:
    """Return the documents of one part; ``kind`` is the one of the part before it."""
    words = fold_in_place(raw)
    # What stands in brackets is a short name or a remark, never a document of its own.
    words = _ASIDE.sub(_masked_aside, words)
    told = _AT.match(words)
    if told and (told.end() > _LAST_PLACE or _MENTION.search(words, 0, told.end())):
        raw, words = raw[told.end() :], words[told.end() :]
    laws = _laws(raw, words)
    if laws is not None:
        return laws
    mentions = _top_mentions(raw, words, kind)
    if not mentions:
        return []
    documents: list[DraftDocument] = []
    for place, mention in enumerate(mentions):
        last = mentions[place + 1].start if place + 1 < len(mentions) else len(raw)
        documents.append(_document(mention, _subject(raw[mention.end : last])))
    return documents


def _masked_aside(aside: re.Match[str]) -> str:
    dated = _DATED.fullmatch(aside[0])
    return aside[0] if dated else " " * len(aside[0])


def _top_mentions(raw: str, words: str, kind: str) -> list[_Mention]:
    taken: list[_Mention] = []
    before: _Mention | None = None
    inner = False
    place = 0
    if kind and (bare := _BARE.match(words)) and _is_code(raw, bare):
        before = _mention(raw, words, bare, kind, bare.span("symbol"))
        taken.append(before)
        place = before.end
    while found := _next(raw, words, place):
        mention = _mention(raw, words, found, "", _own_kind(words, found))
        if before is None:
            if len(_NAMED_BEFORE.sub("", words[: mention.start])) > _LAST_PLACE:
                return []
            if by := _BY_ISSUER.search(words[: mention.start]):
                own = mention.issuer or raw[by.start("issuer") : by.end("issuer")].strip()
                mention = replace(mention, issuer=own)
            top = True
        else:
            gap = words[before.end : mention.start]
            if _ONLY_JOINT.fullmatch(gap):
                top = not inner or bool(mention.date and mention.issuer and not before.date)
                if top and taken and not taken[-1].issuer and _same_kind(taken[-1], mention):
                    taken[-1] = replace(taken[-1], issuer=mention.issuer)
            elif _JOINT.search(gap):
                top = not inner or bool(mention.date and mention.issuer)
            else:
                top = False
        before, inner, place = mention, not top, mention.end
        if top:
            run = [mention]
            while (bare := _BARE.match(words, place)) and _is_code(raw, bare):
                following = _mention(raw, words, bare, mention.kind, bare.span("symbol"))
                run.append(following)
                place = following.end
            before = run[-1]
            of_all = before.issuer or _issuer_ahead(raw, mention)
            if len(run) > 1 and of_all:
                run = [one if one.issuer else replace(one, issuer=of_all) for one in run]
            taken += run
    return taken


def _issuer_ahead(raw: str, mention: _Mention) -> str:
    """Return the issuer standing before the symbols: "các Nghị quyết của Chính phủ: số …"."""
    words = raw[mention.start : mention.end]
    ahead = words[: words.find(mention.symbol[:1])]
    return mention.issuer if mention.issuer and mention.issuer in ahead else ""


def _same_kind(one: _Mention, other: _Mention) -> bool:
    return one.kind.lower() == other.kind.lower()


def _next(raw: str, words: str, place: int) -> re.Match[str] | None:
    while found := _MENTION.search(words, place):
        if _is_code(raw, found):
            return found
        place = found.end("kind")
    return None


def _own_kind(words: str, found: re.Match[str]) -> tuple[int, int]:
    """Return where the kind stands that the symbol belongs to: by its code, else the nearest."""
    first, symbol = found.start("kind"), found.start("symbol")
    spans = [kind.span() for kind in _KIND.finditer(words, first, symbol)]
    said = fold(kind_by_symbol(words[symbol : found.end("symbol")]))
    named = (span for span in spans if said and words[slice(*span)].startswith(said))
    return next(named, spans[-1])


def _is_code(raw: str, found: re.Match[str]) -> bool:
    """Whether the symbol's letters are printed as a code: in capitals at the start."""
    symbol = raw[found.start("symbol") : found.end("symbol")]
    letters = [letter for letter in re.sub(r"^\d+[a-zA-Z]?", "", symbol) if letter.isalpha()]
    return bool(letters) and letters[0].isupper()


def _mention(
    raw: str, words: str, found: re.Match[str], kind: str, at: tuple[int, int]
) -> _Mention:
    """Return the mention; ``at`` is where its kind stands, or its symbol if ``kind`` is given."""
    name = ""
    if not kind:
        kind = raw[at[0] : at[1]]
        name = re.sub(r"\s*\bsố\s*:?$", "", raw[at[1] : found.end("name")].strip(), flags=re.I)
    symbol = raw[found.start("symbol") : found.end("symbol")]
    end = found.end("symbol")
    symbol, dropped = _code_only(symbol)
    end -= dropped
    date: datetime.date | None = None
    issuer = ""
    for _ in range(2):
        if date is None and (dated := _DATED.match(words, end)):
            date = read_day(dated["day"])
            end = dated.end()
        bare = _BODY_BARE.match(words, end) if date and not issuer else None
        if bare and not raw[bare.start("rest")].isupper():
            bare = None
        if not issuer and (of := _OF.match(words, end) or bare):
            first = of.start("rest")
            length = issuer_length(raw[first:], words[first:])
            if length:
                issuer = _TRAILING_ASIDE.sub("", raw[first : first + length]).strip()
                end = first + length
    if not issuer and (by := _BY_NAME.fullmatch(fold_in_place(name))):
        issuer, name = name[by.start(1) : by.end(1)].strip(), ""
    start = at[0] if "kind" in found.re.groupindex else found.start()
    return _Mention(start, end, kind, name, symbol, date, issuer)


def _code_only(symbol: str) -> tuple[str, int]:
    """Return the symbol without spaces and how many letters after the code were left out.

    "12/KH-UBND - về" and "12/KH-UBND. Thực hiện" end with their code.
    """
    kept = re.match(
        r"\d{1,5}[a-zA-Z]? ?(?:/ ?(?:19|20)\d\d)? ?[/-] ?[A-ZĐ][\w&]*"
        r"(?: ?[-/] ?[A-ZĐ][\w&]*)*(?:\.[A-ZĐ][\w&]*)*",
        symbol,
    )
    code = kept[0] if kept else symbol
    return re.sub(r"\s+", "", code), len(symbol) - len(code)


def _subject(text: str) -> str:
    """Return what a document is about: the words after its issuer, to where they end."""
    text = _SENTENCE_END.split(text, maxsplit=1)[0]
    for follows in _PLAN_FOLLOWS.finditer(fold_in_place(text)):
        if text[follows.end()].isupper():
            text = text[: follows.start()]
            break
    text = re.sub(r"\s*(?:,|;|\bvà\b|\bcùng\b)\s*(?:các|với)?\s*$", "", text)
    return " ".join(text.strip(" ,.;:-").split())


def _document(mention: _Mention, subject: str) -> DraftDocument:
    kind = mention.kind[:1].upper() + mention.kind[1:]
    if subject.lower().startswith(f"{kind.lower()} ") and not mention.name:
        kind, subject = "", subject[:1].upper() + subject[1:]
    title = " ".join(part for part in (kind, mention.name.strip(" ,"), subject) if part)
    return DraftDocument(mention.symbol, mention.date, mention.issuer, title)


def _laws(raw: str, words: str) -> list[DraftDocument] | None:
    """Return the laws a part names by their names; ``None`` if it does not begin with one."""
    start = len(words) - len(words.lstrip(" -+"))
    if not _LAW.match(words, start):
        return None
    bounds = [start]
    for joint in _NEXT_LAW.finditer(words, start):
        between = words[bounds[-1] : joint.start()]
        if not _AMENDS_LAWS.search(between) or re.search(r"\d{4}", between):
            bounds.append(joint.end())
    found: list[DraftDocument] = []
    for first, last in zip(bounds, [*bounds[1:], len(raw)], strict=True):
        piece, folded = raw[first:last], words[first:last]
        ends = _LAW_NAME_ENDS.search(folded)
        stop = ends.start() if ends else len(piece.rstrip())
        name = _SENTENCE_END.split(piece[:stop].strip(" ,.;"), maxsplit=1)[0]
        if len(name.split()) < 2:
            return None
        symbol = ""
        if ends:
            group = "symbol" if ends["symbol"] else "bare"
            symbol = piece[ends.start(group) : ends.end(group)].rstrip(".") if ends[group] else ""
        rest = folded[stop:]
        if later_kind := _KIND.search(rest):
            rest = rest[: later_kind.start()]
        dated = re.search(rf"ngay\s?:?\s?({_DAY})", rest)
        of = _OF.match(folded, stop + (dated.end() if dated else 0))
        issuer = ""
        if of:
            at = of.start("rest")
            issuer = piece[at : at + issuer_length(piece[at:], folded[at:])].strip()
        found.append(
            DraftDocument(
                symbol,
                read_day(dated[1]) if dated else None,
                issuer or ("Quốc hội" if symbol else ""),
                name,
            )
        )
        later = _MENTION.search(folded, stop)
        if later and later.start() > stop and _JOINT.search(folded[stop : later.start()]):
            found += _in_part(piece[later.start() :], "")
    return found


def read_day(text: str) -> datetime.date | None:
    """Return the day written as "05/8/2025", "5.8.2025" or "05 tháng 8 năm 2025"."""
    numbers = [int(number) for number in re.findall(r"\d+", re.sub(r"(?<=20) (?=\d\d$)", "", text))]
    if len(numbers) != 3:
        return None
    try:
        return datetime.date(numbers[2], numbers[1], numbers[0])
    except ValueError:
        return None
