"""Makes the PDF and Word files that the readers are tested on, as various programs would lay them out.

Run `python tests/inbox/make_files.py` to write them anew into `files/`; everything in them is invented.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

FILES = Path(__file__).parent / "files"
MADE = datetime(2033, 10, 6, 7, 30, tzinfo=UTC)


class Set(NamedTuple):
    """Words set at a place on a page, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False


def pdf(pages: list[list[Set]], info: dict[str, str] | None = None) -> bytes:
    """A plain PDF with its text in two of the fonts that every viewer has."""
    objects: list[bytes] = [b"", b""]
    fonts = [_added(objects, _font(name)) for name in ("Helvetica", "Helvetica-Bold")]
    kids = []
    for page in pages:
        stream = b"".join(_shown(one) for one in page)
        content = _added(objects, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(
            _added(
                objects,
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 %d 0 R /F2 %d 0 R >> >> >>" % (content, *fonts),
            )
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    told = b" ".join(b"/%s (%s)" % (key.encode(), _escaped(value)) for key, value in (info or {}).items())
    return _file(objects, _added(objects, b"<< %s >>" % told))


def _added(objects: list[bytes], content: bytes) -> int:
    objects.append(content)
    return len(objects)


def _font(name: str) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name.encode()


def _shown(one: Set) -> bytes:
    return b"BT /F%d %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (1 + one.bold, one.size, one.x, one.y, _escaped(one.text))


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: list[bytes], info: int) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, info, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def column(x: float, y: float, lines: str, *, size: float = 11, lead: float = 14, gap: float = 8) -> list[Set]:
    """Lines below each other; a blank one is a gap between paragraphs."""
    found = []
    for line in lines.strip("\n").split("\n"):
        if line:
            found.append(Set(x, y, line, size))
            y -= lead
        else:
            y -= gap
    return found


# ------------------------------------------------------------------------------------------ PDF


def press_release() -> bytes:
    """A ministry's release: letterhead, headline, wrapped lines, words parted at their ends, contact at the foot."""
    body = """
Kelmark's Ministry of Fisheries said on Thursday that 38 trawlers had been turn-
ed back from the Lorne bank since August, nine more than in the whole of last
year. "We will not let the spawning ground be emptied," minister Orla Vance said.

The fishing union put the number at 61. Its chairman, Piet Hallow, said that the
ministry counted only boats that were boarded.

The ministry will publish the patrol logs on 1 November.
"""
    page = [
        Set(60, 800, "Ministry of Fisheries of Kelmark", 9),
        Set(60, 770, "PRESS RELEASE", 9, bold=True),
        Set(60, 735, "38 trawlers turned back from the Lorne bank", 18, bold=True),
        Set(60, 712, "6 October 2033", 10),
        *column(60, 680, body),
        Set(60, 40, "Page 1 of 1", 8),
    ]
    return pdf(
        [page], {"Title": "38 trawlers turned back from the Lorne bank", "CreationDate": "D:20331006093000+02'00'"}
    )


def two_pages() -> bytes:
    """A report whose pages bear a running head and foot with numbers, and a sentence over the turn of the page."""
    first = """
The grain reserve of Ostrel has fallen to 412,000 tonnes, the state granary said,
the lowest level in eleven years. Officials blamed a dry spring and the loss of
two silos to fire. The director, Runa Eide, told reporters that bread would not
become scarce, since mills hold stocks of their own and imports have begun to
"""
    second = """
arrive at the river port.

Opposition members of the assembly said the true figure was below 300,000 tonnes.
They asked for an audit by foreign experts.
"""
    foot = "Ostrel Courier - all rights reserved - tel. 555 0199"
    return pdf(
        [
            [
                Set(60, 810, "Ostrel Courier   |   12 March 2031   |   page 4", 8),
                Set(60, 770, "Grain reserve at its lowest in eleven years", 16, bold=True),
                Set(60, 750, "By Maud Karling", 10),
                *column(60, 720, first),
                Set(60, 30, foot, 8),
            ],
            [
                Set(60, 810, "Ostrel Courier   |   12 March 2031   |   page 5", 8),
                *column(60, 780, second),
                Set(60, 30, foot, 8),
            ],
        ],
        {"Title": "page4-5_final.indd", "Author": "Layout Desk"},
    )


def two_columns() -> bytes:
    """A magazine's page: the second column goes on where the first one ends; a list with bullets closes it."""
    left = """
Doctors in Vennby have counted
73 cases of river fever since
the flood, twice as many as in
the two years before together.
The clinic's head, Asta Brom,
said that the well of the lower
town was to blame. Water from
it has not been drunk since
"""
    right = """
Monday, the council said.

Tanker lorries bring 40,000
litres a day.
"""
    return pdf(
        [
            [
                Set(60, 790, "River fever spreads in Vennby", 20, bold=True),
                *column(60, 750, left),
                *column(320, 750, right),
                Set(320, 660, "What to do", 12, bold=True),
                Set(320, 640, "\u2022 Boil water for five minutes."),
                Set(320, 626, "\u2022 Call the clinic when in doubt."),
            ]
        ],
        {"Title": "Microsoft Word - fever_v3.docx"},
    )


def plain_print() -> bytes:
    """What a browser prints: one size for all, the page's address and the date in the margins."""
    body = """
Two ferries collided off Skarholm, 17 hurt

HALVORSUND, May 9, 2034 (Northern Press) - Two ferries collided in fog off
Skarholm on Tuesday and 17 passengers were hurt, the coast guard said.

The operator, Blue Line, spoke of 11 hurt and said none was in danger.
"""
    margin = [
        Set(30, 820, "5/9/34, 6:12 PM", 8),
        Set(300, 820, "Two ferries collided off Skarholm", 8),
        Set(30, 15, "https://northern.example/ferries", 8),
        Set(560, 15, "1/1", 8),
    ]
    return pdf([[*margin[:2], *column(60, 770, body, gap=14), *margin[2:]]])


def headings() -> bytes:
    """A paper with numbered sections and a table set in lines."""
    return pdf(
        [
            [
                Set(60, 790, "Housing in Tarn: what was built in 2032", 18, bold=True),
                Set(60, 770, "Tarn Institute, 14 January 2033", 10),
                *column(60, 740, "The city completed 2,310 flats in 2032, the institute found, against\n4,000."),
                Set(60, 690, "Where they stand", 13, bold=True),
                *column(60, 670, "Most of them, 1,480, are in the harbour quarter."),
                Set(60, 640, "What the city says", 13, bold=True),
                *column(60, 620, "The mayor's office disputes the count. It names 2,900, among them\n"
                        "flats without a lift."),
            ]
        ],
        {"Title": "Housing in Tarn: what was built in 2032", "Author": "Tarn Institute"},
    )  # fmt: skip


# ------------------------------------------------------------------------------------------ Word


def word(title: str = "", author: str = "") -> Any:
    """An empty document with fixed times."""
    from docx import Document  # noqa: PLC0415 - only where files are made anew

    document = Document()
    told = document.core_properties
    told.title, told.author, told.created, told.modified = title, author, MADE, MADE
    return document


def statement() -> Any:
    """A press office's statement: title style, byline line, list."""
    document = word("Dam at Ostvik is safe", "Press Office")
    document.add_paragraph("Dam at Ostvik is safe", style="Title")
    document.add_paragraph("Ostvik Water Board, 2 February 2032")
    document.add_paragraph(
        "The dam at Ostvik withstood the flood, the water board said on Monday. Its engineers found 6 cracks, none of "
        "them deep."
    )
    document.add_paragraph("What was checked:")
    document.add_paragraph("the crest and both flanks", style="List Bullet")
    document.add_paragraph("all 14 sluices", style="List Bullet")
    return document


def table() -> Any:
    """A report with a table between two paragraphs, which keep their order."""
    document = word("", "python-docx")
    document.add_heading("Strike at the Brenn yards", level=1)
    document.add_paragraph("The union and the yards gave different numbers of strikers for each day of the week.")
    rows = [("Day", "Union", "Yards"), ("Monday", "1,900", "1,150"), ("Tuesday", "2,240", "1,200")]
    grid = document.add_table(rows=0, cols=3)
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("The yards said on Wednesday that 70 percent of all shifts had been worked.")
    return document


def revised() -> Any:
    """A draft with tracked changes: what was deleted is not read, what was inserted is; nor is hidden text."""
    from docx.oxml import parse_xml  # noqa: PLC0415 - see `word`
    from docx.oxml.ns import nsdecls  # noqa: PLC0415

    document = word("Evacuation of Lund valley", "Inga Storm")
    document.add_heading("Evacuation of Lund valley", level=1)
    paragraph = document.add_paragraph("Police said that ")
    ns = nsdecls("w")
    paragraph._p.append(parse_xml(f'<w:del {ns} w:id="1" w:author="x"><w:r><w:delText>300</w:delText></w:r></w:del>'))
    paragraph._p.append(parse_xml(f'<w:ins {ns} w:id="2" w:author="x"><w:r><w:t>450</w:t></w:r></w:ins>'))
    paragraph.add_run(" people had left the valley by Friday evening.")
    hidden = document.add_paragraph().add_run("Note to the editor: 999 is a guess.")
    hidden.font.hidden = True
    document.add_paragraph("The relief service counted 520 in its shelters.")
    return document


def framed() -> Any:
    """A newsletter with head and foot, a caption, a quotation and a line break inside a paragraph."""
    document = word("", "")
    section = document.sections[0]
    section.header.paragraphs[0].text = "Inland Notes no. 44 - 12,000 readers"
    section.footer.paragraphs[0].text = "Call 555 0102 to subscribe. Page 1"
    document.add_paragraph("Bridge toll doubles", style="Title")
    document.add_paragraph("By Tove Lind\n3 March 2035")
    document.add_paragraph("The toll on the Aven bridge doubles to 9 crowns in April, the county said.")
    document.add_paragraph("Lorries queue at the bridge in 2034.", style="Caption")
    document.add_paragraph("We were never asked.", style="Intense Quote")
    document.add_paragraph("Hauliers expect to lose 2 million crowns a year.")
    return document


def untitled() -> Any:
    """Text alone, as pasted from a mail; its first line is the headline."""
    document = word("Word Document", "user")
    document.add_paragraph("Fire destroys 12 boats at Halm")
    document.add_paragraph(
        "HALM, July 3, 2033 (Delta Wire) \u2013 A fire destroyed 12 boats in the harbour, the mayor said."
    )
    document.add_paragraph("Owners named 15.")
    return document


PDFS = {
    "press-release.pdf": press_release, "two-pages.pdf": two_pages, "two-columns.pdf": two_columns,
    "plain-print.pdf": plain_print, "headings.pdf": headings,
}  # fmt: skip
DOCUMENTS = {
    "statement.docx": statement, "table.docx": table, "revised.docx": revised, "framed.docx": framed,
    "untitled.docx": untitled,
}  # fmt: skip


# ------------------------------------------------------------------------------------------ archives


TEXT = (
    "Fire destroys 12 boats at Halm\n\nHALM, July 3, 2033 (Delta Wire) - A fire destroyed 12 boats, the mayor said.\n"
)
PAGE = (
    "<html><head><title>Wolves take 31 sheep</title></head><body><nav>Top 100</nav><article>"
    "<h1>Wolves take 31 sheep</h1><p>Wolves killed 31 sheep above Lund in October, the herders' league said on Friday."
    "</p></article></body></html>"
)


def archive(members: dict[str, bytes | str]) -> bytes:
    """A ZIP archive of these files, all of one time."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(zipfile.ZipInfo(name, (2033, 10, 6, 7, 30, 0)), content)
    return held.getvalue()


def exported() -> bytes:
    """A folder of articles, with what desktops leave beside them."""
    return archive({
        "export/": "", "export/fire.txt": TEXT, "export/wolves.html": PAGE, "export/wolves_files/logo.png": b"\x89PNG",
        "export/.DS_Store": b"\x00", "__MACOSX/export/._fire.txt": b"\x00\x05",
    })  # fmt: skip


def nested() -> bytes:
    """An archive in an archive, and a feed."""
    feed = (FILES / "old.rdf").read_bytes()
    return archive({"week 1.zip": archive({"fire.txt": TEXT}), "feeds/old.rdf": feed})


def tricks() -> bytes:
    """Paths that lead elsewhere, beside an honest file."""
    return archive({"../../etc/cron.d/x.txt": TEXT, "/tmp/y.txt": TEXT, "C:\\z.txt": TEXT, "fire.txt": TEXT})


def beside() -> bytes:
    """An article with files that hold none."""
    return archive({"fire.md": f"# {TEXT}", "figures.xlsx": b"PK", "empty.txt": "", "notes.rtf": "{\\rtf1 x}"})


def named_oddly() -> bytes:
    """Names with other letters, controls and marks of direction."""
    return archive({"Łódź/pożar.txt": TEXT.replace("Halm", "Łódź"), "a\u202etxt.txt": TEXT})


ARCHIVES = {
    "exported.zip": exported, "nested.zip": nested, "tricks.zip": tricks, "beside.zip": beside,
    "named-oddly.zip": named_oddly,
}  # fmt: skip


def main() -> None:
    """Writes all files."""
    for name, make in ARCHIVES.items():
        (FILES / name).write_bytes(make())
    for name, make in PDFS.items():
        (FILES / name).write_bytes(make())
    for name, make in DOCUMENTS.items():
        make().save(FILES / name)


if __name__ == "__main__":
    main()
