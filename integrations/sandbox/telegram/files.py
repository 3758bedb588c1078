"""Photos and documents: stored once, sent again by their file_id."""

import mimetypes
import secrets
from pathlib import PurePath

from aiogram.types import Document, File, PhotoSize
from pydantic import BaseModel

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.images import image_size
from integrations.sandbox.telegram.parameters import Upload
from integrations.sandbox.telegram.store import Store

MAX_SIDES_SUM = 10_000
MAX_SIDES_RATIO = 20


class StoredFile(BaseModel):
    file: File
    photo: PhotoSize | None = None
    document: Document | None = None


class Files:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._files = store.load("file", StoredFile)

    def add_photo(self, upload: Upload) -> list[PhotoSize]:
        """Keep a picture. Raises ApiError 400 when it is none, or of a shape Telegram refuses."""
        size = image_size(upload.content)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        if sum(size) > MAX_SIDES_SUM or max(size) > MAX_SIDES_RATIO * min(size):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        stored = self._store_content(upload, "photos")
        photo = PhotoSize.model_validate({**_identity(stored), "width": size[0], "height": size[1]})
        self._keep(StoredFile(file=stored, photo=photo))
        return [photo]

    def add_document(self, upload: Upload) -> Document:
        """Keep any file. Raises ApiError 400 when it is empty."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        stored = self._store_content(upload, "documents")
        name = PurePath(upload.filename).name
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        document = Document.model_validate({**_identity(stored), "file_name": name, "mime_type": kind})
        self._keep(StoredFile(file=stored, document=document))
        return document

    def photo(self, file_id: str) -> list[PhotoSize]:
        """A photo kept before. Raises ApiError 400 for any other id."""
        stored = self._files.get(file_id)
        if stored is None or stored.photo is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return [stored.photo]

    def document(self, file_id: str) -> Document:
        """A document kept before. Raises ApiError 400 for any other id."""
        stored = self._files.get(file_id)
        if stored is None or stored.document is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return stored.document

    def find(self, file_id: str) -> StoredFile:
        """Raises ApiError 400 for an unknown id."""
        if file_id not in self._files:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return self._files[file_id]

    def content(self, path: str) -> bytes | None:
        return self._store.file(path)

    def _store_content(self, upload: Upload, folder: str) -> File:
        suffix = PurePath(upload.filename).suffix.lower()
        path = f"{folder}/file_{self._store.next_number('file')}{suffix}"
        self._store.put_file(path, upload.content)
        return File(
            file_id=f"BQACAgI{secrets.token_urlsafe(24)}",
            file_unique_id=f"AgAD{secrets.token_urlsafe(8)}",
            file_size=len(upload.content),
            file_path=path,
        )

    def _keep(self, stored: StoredFile) -> None:
        self._files[stored.file.file_id] = stored
        self._store.put("file", stored.file.file_id, stored)


def _identity(file: File) -> dict[str, object]:
    return {"file_id": file.file_id, "file_unique_id": file.file_unique_id, "file_size": file.file_size}
