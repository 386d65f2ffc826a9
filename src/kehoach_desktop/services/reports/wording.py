"""How lists and tasks are written in the report's sections."""

from kehoach_desktop.domain.reports.administrative_text import two_digits
from kehoach_desktop.domain.reports.report import Paragraph, ParagraphStyle
from kehoach_desktop.domain.reports.sentences import papers_word, plan_name
from kehoach_desktop.services.models.read_models import TaskLine
from kehoach_desktop.services.reports.facts import ReportFacts

MOST_LISTED = 40


def clause(text: str) -> Paragraph:
    """Return the title of a clause."""
    return Paragraph(text, ParagraphStyle.CLAUSE)


def points(lines: list[str], what: str) -> list[Paragraph]:
    """Return one point a line; a very long list ends by saying how many more the annex has."""
    shown = [Paragraph(f"{line}.", ParagraphStyle.POINT) for line in lines[:MOST_LISTED]]
    more = len(lines) - MOST_LISTED
    if more > 0:
        text = f"Và {two_digits(more)} {what} khác nêu tại phụ lục."
        shown.append(Paragraph(text, ParagraphStyle.POINT))
    return shown


def with_lead(line: TaskLine) -> str:
    """Return the task with those who lead it."""
    title = " ".join(line.title.split()).rstrip(".;, ")
    return f"{title} (chủ trì: {'; '.join(line.lead)})" if line.lead else title


def subject_words(facts: ReportFacts) -> str:
    """Return what the report is about, without the period."""
    if len(facts.plans) == 1:
        return plan_name(facts.plans[0].plan)
    return f"các {papers_word(one.plan for one in facts.plans)}"
