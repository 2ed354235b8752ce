"""The catalogue in a folder of YAML documents."""

from kiosk.adapters.catalogue_files.files import FileCatalogue, Problem, check
from kiosk.adapters.catalogue_files.schema import schema_json

__all__ = ["FileCatalogue", "Problem", "check", "schema_json"]
