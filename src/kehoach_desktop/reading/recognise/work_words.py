"""The words that begin a piece of work, and those that begin the name of a body."""

import re

_VERBS = (
    "ban hanh|bao cao|bao dam|bo gon|bien soan|bo tri|boi duong|can doi|cap nhat|cat giam|chi dao"
    "|chi tra|chia se|chinh trang|chu dong|chuan bi|chuan hoa|chuyen doi|chuyen giao|cong bo"
    "|cong khai|cu the hoa|cung cap|cung co|da dang hoa|dam bao|dang ky|dang tai|danh gia|dao tao"
    "|dau tu|day lui|day manh|day nhanh|de xuat|dieu chinh|dieu tra|dinh huong|doi moi"
    "|don doc|don gian hoa|dong bo|dua|giai quyet|giam sat|gui|hinh thanh|ho tro|hoan thanh"
    "|hoan thien|hoc tap(?! trung)(?! huan)|huong dan|huy dong|ket noi|khac phuc|khai thac"
    "|khan truong|khao sat"
    "|khuyen khich|kien toan|kiem soat|kiem tra|ky ket|lap|lap dat|lam|lua chon|lan toa|long ghep"
    "|mo rong|mua sam|nang cao|nang cap|nam bat|nghien cuu|ngam hoa|ngan chan|nhan rong"
    "|niem yet|phan bo"
    "|phan cong|phan loai|phat dong|phat hanh|phat hien|phat huy|phat thanh|phat trien|pho bien"
    "|pho cap|phoi hop|phong chong|phong ngua|phu trach|quan ly|quan tam|quan triet|quang ba"
    "|ra quan|ra soat|rut ngan|sap xep|so hoa|so ket|sua chua|tang cuong|tap huan|tap trung"
    "|tai cau truc|tao dieu kien|tao lap|tao moi truong|tham du|tham dinh|tham gia|tham muu"
    "|thanh lap|thanh tra|theo doi|thiet lap|thong ke|thong nhat|thu gom|thu hut"
    "|thu thap|thuc day|thuc hien"
    "|tich cuc|tiep can|tiep nhan|tiep tuc|to chuc|toi uu hoa|ton vinh|tong hop|tong ket"
    "|trang bi|trien khai|trinh|truyen thong|tu van|tung buoc|tuan tra|tuyen chon|tuyen truyen"
    "|ung dung|uu tien|van dong|van hanh|xac dinh|xac minh|xay dung|xet duyet|xoa|xu ly|xuc tien"
    "|chap hanh|cai cach|cai tao|bieu duong|giu gin|huong ung|xem xet|dieu tiet|gop phan|dat hang"
    "|phe duyet|tiep thu|kip thoi|de cao|bam sat|hop nhat|ky|nhap|in|cap|cu|mo|giao|trao|soan|viet"
    "|quy hoach|san xuat|trong|don|chon|dieu phoi|dang|ap dung|su dung|duy tri|rao|tu chuc|lien he"
    "|phan anh|tra loi|xac nhan|tich hop|khoi cong|nghiem thu|ban giao|chu trong|bo sung|gan"
    "|truy cap|truy nhap|khoanh vung|luu tru|sao luu|theo duoi|giup|ren luyen|hoan tat|dieu hanh"
    "|chuyen|thuong xuyen|bao quan|bao ve|bao tri|tu kiem tra|kiem dem|kiem ke|phu song|phu"
    "|giai toa|giai phong|don dep|phat quang|phat don|phat co"
    "|cham soc|tham hoi|nhac nho|xu phat|cong nhan|de nghi"
    "|chung thuc|cap phat|tiep don|trao doi|ra mat|thi cong|tu bo|nao vet|khoi thong|tieu huy"
    "|tiem phong|khu trung|doi chieu|doi soat|xac thuc|thu hoi|boi thuong|giai ngan|thanh toan"
    "|quyet toan|phe chuan|tham tra|kien nghi|trung bay|trien lam|bieu dien|thi dau|tham quan"
    "|nhan dien|canh bao|du bao|ung cuu|so tan|dien tap|huan luyen|tuyen quan|gap go|cam moc"
    "|tiep cong dan|tien hanh|lay y kien|bien tap|thong bao|lanh dao|thi diem|khoi dong|vinh danh"
    "|cam ket|phan tich|thu nhan|gan ket|thuc thi|dam nhan|khai truong|dong gop|xin y kien|thi dua"
    "|du thao|soan thao|chep|ra lai|ra quet|lo lieu|trao tang|nhan ban|dieu tra|lam viec|lam sach"
    "|lam giau|lam moi"
    "|hop giao ban|kiem soat|lap ho so|ho tro|xay lap"
    "|gioi thieu|sang loc|xet nghiem|phuc hoi|khoi phuc|dong vien|thuyet phuc|cach ly|truy quet"
    "|tran ap|phan luong|tu sua|tang tuong|cung ung|dang bai|dua tin|phat tin|phat song"
    "|sua|du hop|binh xet|chot|nhan xet|goi y|phan khai"
    "|cai dat|chay thu|hieu chinh|giang day|truyen day"
    "|khai mac|be mac|cong chieu|ghi hinh|phat song|nhan ho so"
    "|quet don|quet ma|ve sinh|phat to roi|hop|nop|thay the|thay moi|tiet kiem|cham diem"
    "|xep loai|xep hang|tu danh gia|tu ra soat|tu hoc|danh so|dan nhan|gan ma|gan bien|ky so"
    "|trong cay|hien mau|lan can|khen thuong|bau chon|binh chon|trao giai|tao ma|dan ma|lam viec"
    "|kham suc khoe|kham benh|kham sang loc|lay|lay mau|phun khu khuan|phun hoa chat|phun thuoc"
    "|doi thoai|gap mat|tham|tang|to|len|dua vao|xac lap|dieu dong|phan cap|tinh giam|tinh gon"
    "|thao do|chang buoc|chang chong|day boi|luu mau|do dau|dep bo|truc cong|tao nhom|ghi so"
    "|ke khai|tap hop|liet ke|dau noi|trang tri|ghi chep|du gio|giup do|phun khu trung|do dac"
    "|cap can cuoc|cap giay|cap so|cap tai khoan|cap ma|cap the|cap phep|cap doi|cap moi|cap lai"
    "|luan chuyen|doi khop|biet phai|tu cham diem|chinh ly|hoan doi|phuc tra|ra soat lai"
    "|cap mien phi|tra ket qua|tuan thu|cap chung thu|dung san khau|dung rap|dung cong chao"
)
# Words that begin work only at the start of a bullet: elsewhere they are too often something else.
_ONLY_FIRST = frozenset(
    [
        "ky",
        "nhap",
        "in",
        "cap",
        "cu",
        "mo",
        "giao",
        "trao",
        "soan",
        "viet",
        "trong",
        "don",
        "chon",
        "dang",
        "gan",
        "chuyen",
        "phu",
        "tham",
        "tang",
        "to",
        "len",
        "lam",
        "xoa",
        "rao",
        "giup",
        "gui",
        "dua",
        "lap",
        "trinh",
        "hop",
        "nop",
        "sua",
    ]
) | {
    "du thao",
    "soan thao",
    "ra lai",
    "quan tam",
    "thuong xuyen",
    "kip thoi",
    "chi dao",
    "quan ly",
    "phu song",
    "tieu ban",
}
_ALL = sorted(set(_VERBS.split("|")), key=len, reverse=True)
_SURE = [verb for verb in _ALL if verb not in _ONLY_FIRST and " " in verb]
VERB = "|".join(_SURE)
"""Alternatives of folded two-word verbs, to be tried where a small letter stands."""

SHORT_VERBS = {
    "trong": ("trồng",),
    "xay": ("xây",),
    "phun": ("phun",),
    "tiem": ("tiêm",),
    "dat": ("đặt",),
    "lap": ("lập", "lắp"),
    "tha": ("thả",),
    "nao": ("nạo",),
    "don": ("dọn", "đón"),
    "nhan": ("nhận",),
    "cu": ("cử",),
    "cam": ("cắm",),
    "nam": ("nắm",),
    "tang": ("tặng", "tăng"),
    "trao": ("trao",),
    "tham": ("thăm",),
    "treo": ("treo",),
    "ve": ("vẽ",),
    "hop": ("họp",),
    "ky": ("ký",),
    "bat": ("bắt",),
    "cham": ("chăm", "chấm"),
    "xoa": ("xóa", "xoá"),
    "sua": ("sửa",),
    "mo": ("mở",),
    "quet": ("quét",),
    "cat": ("cắt",),
    "dap": ("đắp",),
    "dao": ("đào",),
    "lat": ("lát",),
    "lo": ("lo",),
    "lay": ("lấy",),
    "lam": ("làm",),
    "thay": ("thay",),
    "thu": ("thu",),
    "ra": ("rà",),
    "chon": ("chọn",),
    "chep": ("chép",),
    "dung": ("dựng",),
    "thue": ("thuê",),
    "moi": ("mời",),
    "nau": ("nấu",),
    "dan": ("dán",),
}
"""Folded verbs of one syllable as they are written; other words fold to the same letters."""

_STARTS = re.compile(
    r"^(?:(?:can|phai|phan dau|se|va|dong thoi|ngoai ra|ben canh do|truoc mat),? )?"
    rf"(?:{'|'.join(_ALL)})\b"
)
_MANY_BODIES = (
    r"(?:cac|nhung|moi(?! truong)|tung|toan the|tat ca cac"
    r"|tat ca)(?: thanh vien(?: cua)?)? (?:phong|ban|nganh|co quan|don vi"
    r"|doan the|to chuc|thon|to dan pho|khu dan cu|truong(?! hop)|doanh nghiep"
    r"|dia phuong|thanh vien|hoi\b"
    r"|xa\b|phuong\b|can bo|cong chuc|bo phan|chi bo|ho\b|to cong tac|to\b|co so(?! du lieu"
    r"| ha tang| vat chat)|truong thon"
    r"|dong chi|xom\b|khoi pho|tieu khu|bon\b|ong\b(?:,? (?:ba|\(ba\)))?"
    r"|lang\b(?! (?:nghe|man|phi))"
    r"|so\b|bo(?=,? nganh|, co quan|, ban)"
    r"|tram|trung tam|chi hoi|khoi|linh vuc|uy vien|thu truong|ap\b|khom|khu pho|buon"
    r"|ubnd|trang thong tin|cap uy|dang bo|dang uy|nha mang|hop tac xa"
    r"|d/c|chi doan|doi hinh|cau lac bo|clb|nhom|lop|hiep hoi|hoi quan|co quan|chu\b|pho chu tich"
    r"|truong(?: thon| ap| ban| khu| xom)"
    r"|cap(?=,? (?:va )?(?:cac )?(?:nganh|hoi\b|dia phuong|chinh quyen|uy\b)))"
    r"|(?:ca )?(?:hai|ba|bon) (?:phong|ban(?! ngay)|don vi|co quan|hoi|trung tam|tram|truong|thon"
    r"|ap"
    r"|xom|doan the|to chuc)\b"
    r"|quy (?:co quan|don vi|dia phuong|so\b|to chuc|doanh nghiep)"
    # "57 xã" of "Ban Chỉ đạo 57 xã" counts no communes.
    r"|(?:ca |(?<!chi dao )(?<!de an )(?<!cong tac ))\d{1,3} (?:thon|xom|to dan pho|khu pho|khom"
    r"|xa|phuong|lang|buon|khoi pho|chi doan|chi hoi|chi bo|dang bo|hop tac xa|to cong nghe"
    r"|to tu quan)(?! \d)"
)
_ONE_BODY = (
    r"(?:van phong|vp|phong(?!,? (?:chong|ngua|chay|benh|dich|tranh)"
    r"| (?:hoc(?! vien| lieu)|oc|may|thuc hanh|bo mon|doc|o|hop(?! tac)|khach)\b)"
    r"|trung tam|tt|cong an|bo chi huy"
    r"|ban(?! hanh\b(?! chinh)| bo\b| giao| be| do| hang| ghe| dem\b| ngay\b| sao\b"
    r"| quyen\b(?! gop))|bch|tram"
    r"|hoi(?! nghi| thao| thi| dam| cho| thoai| nhap| tu| phi\b)"
    r"|doan(?! ket)|to(?! chuc| khai| diem| giac)|doi(?! moi| ngu| voi| thoai| khi"
    r"| tuong| song| hinh| dien| xu| chung)"
    r"|truong(?! hop| lop)|hieu truong"
    r"|so(?! hoa| huu| thich| luong| lieu| thu| bo| sanh| dien| ket| voi| \d)"
    r"|chi cuc"
    r"|chi nhanh|chi doan|chi hoi|chi bo|chi uy|dang doan"
    r"|uy ban|ubnd|ubkt|ub|hdnd|hoi dong|ubmttq|mttq|mat tran|dang uy"
    r"|benh vien|kho bac|thue (?:co so|xa|phuong|tinh|thanh pho|khu vuc)|ngan hang|buu dien"
    r"|bo phan|can bo|cong chuc|chu tich|pho chu tich|giam doc|chanh van phong|chi huy truong"
    r"|bi thu|thon|to dan pho|hop tac xa|htx|cong ty|doanh nghiep|vien(?! chuc| thong| tro)"
    r"|quy (?:tin dung|dau tu|phat trien|bao ve|ho tro|khuyen hoc)|don vi(?! nao)"
    r"|co quan(?! nao)|thu truong|lanh dao"
    r"|nguoi dung dau|giao vien|nhan vien|truong (?:\d{1,3} )?(?:thon|ban|ap|khu|xom)\b"
    r"|y te (?:thon|ban|ap|xom|buon|khom|hoc duong)"
    r"|xom(?! lang)|khoi pho|tieu khu|(?:thon|xom|ban) truong|ke toan"
    r"|hat (?:kiem lam|quan ly)|cang (?:vu|ca)\b|cau lac bo|clb"
    r"|quan su|xa doi|bao hiem xa hoi|lien doan|nha truong"
    r"|bao (?:va phat thanh|va dai|dien tu|tinh)"
    r"|dai (?:truyen thanh|phat thanh|truyen hinh|tieng|khi tuong)"
    r"|thu vien (?=xa|phuong|tinh|truong|so hoa)|vien thong|cong doan"
    r"|luc luong (?:dan quan|tham gia bao ve)"
    r"|thanh tra (?:tinh|so|thanh pho)|thanh tra(?:,| va| -) phap che"
    r"|cuc (?:thue|thong ke|hai quan|quan ly)|dang bo|lien minh"
    r"|lien hiep (?:cac )?hoi|bo [a-z]{1,5}&"
    r"|(?:tinh|thanh|xa|phuong) doan|vnpt|viettel|mobifone|dien luc|toa an|vien kiem sat"
    r"|thong ke (?:co so|xa|tinh)|khu pho|khom|ap\b|buon\b|cap uy"
    r"|bo (?:truong|cong an|khoa hoc|noi vu"
    r"|tai chinh|tu phap|quoc phong|y te|giao duc|nong nghiep|cong thuong|xay dung|van hoa"
    r"|ngoai giao|dan toc|thong tin|ke hoach|lao dong|giao thong|tai nguyen)"
    r"|nha van hoa|dong chi|thanh vien|dia chinh|tu phap|thuong truc|tieu ban"
    r"|(?:van hoa|y te|thu y|khuyen nong) xa(?! hoi)"
    r"|khoi (?:dan van|mat)"
    r"|(?:dieu tra|cong tac|bao cao|tuyen truyen|huong dan) vien"
    r"|uy vien|d/c|nha mang|don (?:bien phong|cong an)|hai doi|tieu doan|lien doi"
    r"|pho (?:hieu truong|giam doc|truong|chanh|bi thu|chu nhiem)|chuyen vien|thu ky"
    r"|tong phu trach|(?:dai|thuong|trung|thieu) (?:uy|ta)\b"
    r"|(?:ong|ba|thay) (?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly"
    r"|dinh|trinh|cao|mai|lam|luong|to|ta|quach|doan|dao|ha|luu|nong|vi|chau|thach)\b)"
)
HEAD = rf"(?:(?:{_MANY_BODIES}|{_ONE_BODY})\b)"
"""The folded first words of a body, or of many, that work is given to."""
THEY_JOIN = re.compile(
    rf"[,;] ?(?:va )?(?P<unit>{HEAD}[^.;:()]{{0,150}}?),? (?:cung )?phoi hop(?: thuc hien)?"
    r"(?=[.;)]|$| cac (?:nhiem|noi)| thuc hien| trien khai"
    r"|, (?:xong|hoan thanh|trong|truoc|thoi|cham|tu|quy|thang|hang)\b)"
)
"""Those who take part, named before the word that says so: ", các đơn vị phối hợp"."""
_BEGINS_MANY = re.compile(rf"^{_MANY_BODIES}\b")
_BEGINS_BODY = re.compile(rf"^{HEAD}")
# A verb right behind one of these belongs to the body's name: "Phòng Quản lý đô thị".
_NAMING = re.compile(
    r"(?:^|[,;(:.–-] ?|\b(?:va|voi|cung|cua|giao|cho|do) )(?:phong|ban|trung tam|tt|to|doi|doan"
    r"|chi cuc"
    r"|so|hoi"
    r"|(?<!giao )vien|quy|bo phan|co quan|nha|cong ty|hoi dong|to cong tac|cac|nhung|moi) $"
    r"|\btrung tam dich vu $|\b(?:cac|nhung|mot so) co so $"
    r"|\b(?:don vi|co quan|dia phuong|to chuc|thon|xa|phuong|chi bo|truong|phong|co so|ho) duoc $"
    # "Phòng Quản lý xây dựng": nobody is named by "Phòng Quản lý" alone.
    r"|\b(?:phong|chi cuc|cuc|trung tam|tt) (?:quan ly|phat trien|bao ve|ho tro) $"
)


# Names that hold a verb: "Trung tâm Dịch vụ việc làm", "Trung tâm Xúc tiến đầu tư".
_INSTITUTIONS = re.compile(
    r"\bban (?:qlda|quan ly (?:cac )?du an) dau tu(?: xay dung)?\b|"
    r"\bhoi dong phoi hop pho bien,? giao duc phap luat\b|"
    r"\bban giam sat dau tu(?: cua)? cong dong\b|"
    r"\b(?:trung tam|tt|tttt|phong|ban|chi cuc|cuc|vien|quy|van phong|tram|to|truong) (?:"
    r"(?:(?:dich vu|gioi thieu|giao dich|tu van|va) )+viec lam"
    r"|(?:(?:ho tro|tu van|khuyen cong|khuyen nong|va|,) ?)*xuc tien"
    r"(?:(?:,| va)* (?:dau tu|thuong mai|du lich|ho tro doanh nghiep))+"
    r"|(?:nuoi duong va |dieu duong va )?bao tro(?: xa hoi| tre em)|kiem soat benh tat"
    r"|phuc vu hanh chinh cong|(?:giam sat(?:,| va)? )?(?:dieu hanh )(?:do thi )?thong minh"
    r"|(?:dang kiem|kiem dinh|kiem nghiem)(?:(?:,| va)+ (?:kiem dinh|kiem nghiem|tu van))*"
    r"|phat trien quy dat|dang ky dat dai|khai thac cong trinh thuy loi"
    r"|nuoc sach va ve sinh moi truong|tro giup phap ly|ho tro (?:nong dan|doanh nghiep|phap ly)"
    r"|(?:dao tao|boi duong)(?:,? va (?:boi duong|sat hach))?(?: lai xe| chinh tri| nghe)"
    r"|ung dung (?:cong nghe|khoa hoc|tien bo)[a-z ]{0,20}|(?:quan ly )?chuyen doi so"
    r"|bao ton (?:va )?phat huy (?:gia tri )?di san|huan luyen (?:va )?thi dau)"
)
_LONGEST_INSTITUTION = 80
_TRADES = ("cung cap", "cung ung", "tu van", "thi cong", "giam sat thi cong")
_TRADERS = re.compile(r"\b(?:don vi|doanh nghiep|cong ty|nha thau|to chuc|nha) $")


def begins_work(plain: str) -> bool:
    """Whether folded words begin as a piece of work does, with a verb."""
    return _STARTS.match(plain) is not None


# "Biên bản họp thôn phải gửi về UBND xã", "Hồ sơ nộp về Phòng A".
_SENT_IN = re.compile(
    r"(?:bien ban|ho so|danh sach|phieu|van ban|y kien|ban dang ky|de xuat|du thao|so lieu|bieu)\b"
    r"[^.;:]{0,110}? (?:gui|nop|chuyen) (?:[a-z]+ ){0,3}?(?:ve|den|toi|cho|qua)\b"
)


def sends_in(plain: str) -> bool:
    """Whether folded words say that a paper is to be sent somewhere, which somebody has to do."""
    return _SENT_IN.match(plain) is not None


def begins_body(plain: str) -> bool:
    """Whether folded words begin with the name of a body or of many."""
    return _BEGINS_BODY.match(plain) is not None


def names_many(plain: str) -> bool:
    """Whether folded words begin with many bodies at once: "các phòng, đơn vị"."""
    return _BEGINS_MANY.match(plain) is not None


_BODIES_LIKE_WORK = ("to ", "giao vien", "thanh tra", "thong ke", "lanh dao ", "dieu tra vien")


def names_body(plain: str) -> bool:
    """Whether folded words begin with a body's name, also where it reads as a verb ("Tổ …")."""
    return begins_body(plain) and (plain.startswith(_BODIES_LIKE_WORK) or not begins_work(plain))


_OF_ANY_GROUP = ("duy tri", "tiep tuc", "bao cao", "thuc hien", "trien khai", "ra soat", "hop ")
"""What every working group does, and none is named for."""


def belongs_to_name(plain: str, at: int) -> bool:
    """Whether the verb-like word at a place is a part of a body's name."""
    before = plain[max(0, at - 22) : at]
    if before.endswith("tong ") and plain.startswith("phu trach", at):
        return True
    if before.endswith(" nuoi ") and plain.startswith("trong", at):
        # "Viện Nghiên cứu nuôi trồng thủy sản"
        return True
    if _NAMING.search(before):
        return not (before.endswith("to cong tac ") and plain.startswith(_OF_ANY_GROUP, at))
    for found in _INSTITUTIONS.finditer(plain, max(0, at - _LONGEST_INSTITUTION)):
        if found.start() > at:
            break
        if at < found.end():
            return True
    # "đơn vị cung cấp phần mềm", "nhà thầu thi công": what such a body is, not what it does.
    return plain.startswith(_TRADES, at) and _TRADERS.search(before) is not None
