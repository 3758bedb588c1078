"""Documents for people: statements as CSV and PDF, behind core.reporting's port."""

from core.reporting.statements import Renderers, StatementFormat
from integrations.documents.csv_statement import CsvStatement
from integrations.documents.pdf_statement import PdfStatement

__all__ = ["CsvStatement", "PdfStatement", "statement_renderers"]


def statement_renderers() -> Renderers:
    """A renderer for every format."""
    return {StatementFormat.PDF: PdfStatement(), StatementFormat.CSV: CsvStatement()}
