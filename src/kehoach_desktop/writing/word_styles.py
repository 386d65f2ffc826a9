"""The styles of the Word file: named, so that the officer can change the whole report at once."""

from dataclasses import dataclass

from kehoach_desktop.writing.page.paper import (
    ANNEX_TITLE_SIZE,
    BODY_SIZE,
    ISSUER_SIZE,
    LETTER_SUBJECT_SIZE,
    MOTTO_SIZE,
    NATION_SIZE,
    NUMBER_SIZE,
    PAGE_NUMBER_SIZE,
    PLACE_SIZE,
    RECIPIENTS_HEADING_SIZE,
    RECIPIENTS_SIZE,
    TABLE_SIZE,
)

FONT = "Times New Roman"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_INDENT = 720


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A paragraph style: ``key`` is its id, ``name`` what Word's list shows."""

    key: str
    name: str
    size: float
    bold: bool = False
    italic: bool = False
    align: str = "center"
    indent: int = 0
    before: int = 0
    after: int = 0
    keep_next: bool = False
    outline: int | None = None

    def xml(self) -> str:
        """Return the style's definition."""
        outline = "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>'
        default = ' w:default="1"' if self.key == "Normal" else ""
        based = "" if default else '<w:basedOn w:val="Normal"/>'
        custom = (
            "" if default or self.key.startswith(("Heading", "Header")) else ' w:customStyle="1"'
        )
        half_points = round(self.size * 2)
        return (
            f'<w:style w:type="paragraph"{default}{custom} w:styleId="{self.key}">'
            f'<w:name w:val="{self.name}"/>{based}<w:qFormat/>'
            f"<w:pPr>{'<w:keepNext/>' if self.keep_next else ''}"
            f'<w:spacing w:before="{self.before}" w:after="{self.after}" '
            'w:line="240" w:lineRule="auto"/>'
            f'<w:ind w:firstLine="{self.indent}"/><w:jc w:val="{self.align}"/>{outline}</w:pPr>'
            f"<w:rPr>{_flag('b', self.bold)}{_flag('i', self.italic)}"
            f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr></w:style>'
        )


def _flag(name: str, on: bool) -> str:
    value = "" if on else ' w:val="0"'
    return f"<w:{name}{value}/><w:{name}Cs{value}/>"


_LOOKS = (
    ParagraphLook("Normal", "Normal", BODY_SIZE, align="both", indent=_INDENT, after=120),
    ParagraphLook(
        "Heading1",
        "heading 1",
        BODY_SIZE,
        bold=True,
        align="left",
        indent=_INDENT,
        after=120,
        keep_next=True,
        outline=0,
    ),
    ParagraphLook(
        "Heading2",
        "heading 2",
        BODY_SIZE,
        bold=True,
        align="left",
        indent=_INDENT,
        after=120,
        keep_next=True,
        outline=1,
    ),
    ParagraphLook("Header", "header", PAGE_NUMBER_SIZE),
    ParagraphLook(
        "Closing", "Câu kết", BODY_SIZE, align="both", indent=_INDENT, after=200, keep_next=True
    ),
    ParagraphLook("Nation", "Quốc hiệu", NATION_SIZE, bold=True),
    ParagraphLook("Motto", "Tiêu ngữ", MOTTO_SIZE, bold=True),
    ParagraphLook("Superior", "Cơ quan chủ quản", ISSUER_SIZE),
    ParagraphLook("Issuer", "Cơ quan ban hành", ISSUER_SIZE, bold=True),
    ParagraphLook("DocumentNumber", "Số, ký hiệu", NUMBER_SIZE, before=120),
    ParagraphLook("LetterSubject", "Trích yếu công văn", LETTER_SUBJECT_SIZE),
    ParagraphLook("PlaceDate", "Địa danh, ngày tháng", PLACE_SIZE, italic=True, before=120),
    ParagraphLook("DocumentType", "Tên loại văn bản", BODY_SIZE, bold=True, before=280),
    ParagraphLook("Subject", "Trích yếu", BODY_SIZE, bold=True),
    ParagraphLook("Addressee", "Kính gửi", BODY_SIZE, before=200, after=200),
    ParagraphLook("Rule", "Nét kẻ ngang", 2),
    ParagraphLook(
        "RecipientsHeading",
        "Nơi nhận",
        RECIPIENTS_HEADING_SIZE,
        bold=True,
        italic=True,
        align="left",
    ),
    ParagraphLook("Recipients", "Danh sách nơi nhận", RECIPIENTS_SIZE, align="left"),
    ParagraphLook("Authority", "Quyền hạn, chức vụ ký", BODY_SIZE, bold=True, keep_next=True),
    ParagraphLook("SignerName", "Họ tên người ký", BODY_SIZE, bold=True, before=1500),
    ParagraphLook("AnnexLabel", "Phụ lục", ANNEX_TITLE_SIZE, bold=True, keep_next=True, outline=0),
    ParagraphLook("AnnexTitle", "Tiêu đề phụ lục", ANNEX_TITLE_SIZE, bold=True, keep_next=True),
    ParagraphLook(
        "AnnexAttached",
        "Kèm theo",
        ANNEX_TITLE_SIZE,
        italic=True,
        after=160,
        keep_next=True,
    ),
    ParagraphLook("CellHead", "Bảng - tiêu đề cột", TABLE_SIZE, bold=True, keep_next=True),
    ParagraphLook("CellGroup", "Bảng - nhóm", TABLE_SIZE, bold=True, align="left", keep_next=True),
    ParagraphLook("CellLeft", "Bảng - ô chữ", TABLE_SIZE, align="left"),
    ParagraphLook("CellCenter", "Bảng - ô giữa", TABLE_SIZE),
    ParagraphLook("CellRight", "Bảng - ô số", TABLE_SIZE, align="right"),
    ParagraphLook("SectionEnd", "Ngắt phần", 1, align="left"),
)


def style_elements() -> str:
    """Return the defaults and every style as the children of ``w:styles``."""
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        f'<w:sz w:val="{BODY_SIZE * 2}"/><w:szCs w:val="{BODY_SIZE * 2}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        + "".join(look.xml() for look in _LOOKS)
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/></w:style>'
    )
