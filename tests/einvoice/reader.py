"""Reads invoice.pdf of a folder as a stranger would: finds the XML in it and the Factur-X marks.

Prints the marks; ends with 1 where the XML is not that of invoice.xml, the metadata is no XML, or
there is more than one list of extension schemas.

    python3 reader.py FOLDER
"""

import pathlib
import sys

from facturx import get_facturx_xml_from_pdf
from lxml import etree
from pypdf import PdfReader

NAMES = {
    "fx": "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def main(folder):
    folder = pathlib.Path(folder)
    pdf = (folder / "invoice.pdf").read_bytes()
    name, xml = get_facturx_xml_from_pdf(pdf, check_xsd=True, check_schematron=False)
    if (name, xml) != ("factur-x.xml", (folder / "invoice.xml").read_bytes()):
        print(f"{name} is not the XML that was attached")
        return 1
    catalog = PdfReader(folder / "invoice.pdf", strict=True).trailer["/Root"]
    metadata = etree.fromstring(catalog["/Metadata"].get_object().get_data())
    lists = metadata.findall(".//pdfaExtension:schemas", NAMES)
    prefixes = [prefix.text for prefix in metadata.findall(".//pdfaSchema:prefix", NAMES)]
    if len(lists) != 1 or prefixes.count("fx") != 1:
        print(f"{len(lists)} lists of extension schemas, for {prefixes}")
        return 1
    marks = ["DocumentType", "DocumentFileName", "Version", "ConformanceLevel"]
    print(*[metadata.find(f".//fx:{mark}", NAMES).text for mark in marks])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
