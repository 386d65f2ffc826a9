"""`search`: anything the office keeps, by its words."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.deadline_json import Json, text_or_null
from kehoach_desktop.cli.parser import Commands, add_json
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.text.search_words import SearchWords
from kehoach_desktop.services.models.search_models import HitKind, SearchHit
from kehoach_desktop.services.search import LIMIT

KINDS: dict[HitKind, str] = {
    HitKind.TASK: "nhiệm vụ",
    HitKind.INDICATOR: "chỉ tiêu",
    HitKind.PLAN: "kế hoạch",
    HitKind.GROUP: "nhóm nhiệm vụ",
    HitKind.DOCUMENT: "văn bản",
    HitKind.UNIT: "đơn vị",
    HitKind.PROGRESS: "tiến độ",
    HitKind.MEASUREMENT: "số liệu",
}


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("search", "tìm trong mọi thứ đã lưu, gõ không dấu cũng được", search)
    parser.add_argument("words", metavar="TỪ", nargs="+", help="các từ cần tìm")
    parser.add_argument(
        "--limit", metavar="SỐ", type=int, default=LIMIT, help=f"nhiều nhất (mặc định: {LIMIT})"
    )
    add_json(parser)


def search(call: Call) -> int:
    """List what holds the words, the closest first."""
    arguments = call.arguments
    if not SearchWords.of(" ".join(arguments.words)).is_enough:
        raise InvalidInput("Hãy ghi ít nhất hai chữ hoặc một số để tìm.")
    found = call.application.search.find(" ".join(arguments.words), max(1, arguments.limit))
    if call.json:
        call.out.json([hit_json(hit) for hit in found])
        return DONE
    call.out.table(
        ("LOẠI", "TÌM THẤY", "Ở ĐÂU", "CHỖ CÓ TỪ CẦN TÌM", "MÃ"),
        [(KINDS[hit.kind], hit.title, hit.context, hit.excerpt, hit.id) for hit in found],
    )
    return DONE


def hit_json(hit: SearchHit) -> Json:
    """Return a hit of ``search --json``."""
    return {
        "kind": hit.kind.value,
        "id": hit.id,
        "title": hit.title,
        "context": text_or_null(hit.context),
        "excerpt": text_or_null(hit.excerpt),
        "exact": hit.exact,
        "plan": hit.plan_id,
        "owner": hit.owner_id,
        "period": text_or_null(hit.period),
    }
