//! The marks of Factur-X in a PDF that carries the XML: the typesetter attaches the file, but
//! cannot say in the metadata that it is the invoice.
//!
//! The metadata is replaced by an incremental update: not a byte of what was typeset changes.

use lopdf::{Document, IncrementalDocument, Object, ObjectId};

use crate::{FILE_NAME, PROFILE};

/// Why a PDF could not be marked.
#[derive(Debug, thiserror::Error)]
pub enum MarkError {
    #[error("the PDF cannot be read or written: {0}")]
    Pdf(#[from] lopdf::Error),
    #[error("the PDF cannot be written: {0}")]
    Write(#[from] std::io::Error),
    #[error("the PDF's metadata lacks {0}")]
    Metadata(&'static str),
    #[error("the PDF carries no {FILE_NAME}")]
    NoAttachment,
}

const SCHEMAS: &str = "<pdfaExtension:schemas>";
const BAG: &str = "<rdf:Bag>";
const RDF_END: &str = "</rdf:RDF>";

/// The PDF with the Factur-X block in its metadata. Refused when it does not carry the XML under
/// its name, or has no XMP metadata.
pub fn mark_pdf(pdf: Vec<u8>) -> Result<Vec<u8>, MarkError> {
    let before = Document::load_mem(&pdf)?;
    if !carries_xml(&before) {
        return Err(MarkError::NoAttachment);
    }
    let id = before.catalog()?.get(b"Metadata")?.as_reference()?;
    let marked = marked(&text_of(&before, id)?)?;
    let mut update = IncrementalDocument::create_from(pdf, before);
    update.opt_clone_object_to_new_document(id)?;
    if let Object::Stream(stream) = update.new_document.get_object_mut(id)? {
        // As plain text: the archive format wants to be searched for it.
        stream.set_plain_content(marked.into_bytes());
    }
    let mut written = Vec::new();
    update.save_to(&mut written)?;
    Ok(written)
}

/// Whether a file specification names the XML.
fn carries_xml(document: &Document) -> bool {
    document.objects.values().any(|object| {
        let named = object.as_dict().and_then(|entries| entries.get(b"UF"));
        named.and_then(Object::as_str).is_ok_and(|name| told(name) == FILE_NAME)
    })
}

/// A text string of a PDF: UTF-16 behind its mark, otherwise bytes.
fn told(name: &[u8]) -> String {
    match name.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            let units: Vec<u16> =
                wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(name).into_owned(),
    }
}

fn text_of(document: &Document, id: ObjectId) -> Result<String, MarkError> {
    let content = document.get_object(id)?.as_stream()?.get_plain_content()?;
    String::from_utf8(content).map_err(|_| MarkError::Metadata("UTF-8"))
}

/// The metadata with what the archive format must be told of the block's names, and the block.
fn marked(metadata: &str) -> Result<String, MarkError> {
    let mut marked = metadata.to_owned();
    let end = marked.rfind(RDF_END).ok_or(MarkError::Metadata(RDF_END))?;
    marked.insert_str(end, &block());
    // One list of schemas at most: where there is one, ours joins it.
    match marked.find(SCHEMAS) {
        Some(schemas) => {
            let bag = marked[schemas..].find(BAG).ok_or(MarkError::Metadata(BAG))?;
            marked.insert_str(schemas + bag + BAG.len(), SCHEMA);
        }
        None => {
            let end = marked.rfind(RDF_END).ok_or(MarkError::Metadata(RDF_END))?;
            marked.insert_str(end, &format!("{SCHEMAS_BEGIN}{SCHEMA}{SCHEMAS_END}"));
        }
    }
    Ok(marked)
}

fn block() -> String {
    format!(
        "<rdf:Description rdf:about=\"\" \
         xmlns:fx=\"urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#\">\
         <fx:DocumentType>INVOICE</fx:DocumentType>\
         <fx:DocumentFileName>{FILE_NAME}</fx:DocumentFileName>\
         <fx:Version>1.0</fx:Version>\
         <fx:ConformanceLevel>{PROFILE}</fx:ConformanceLevel>\
         </rdf:Description>"
    )
}

const SCHEMAS_BEGIN: &str = concat!(
    "<rdf:Description rdf:about=\"\"",
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"",
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"",
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">",
    "<pdfaExtension:schemas><rdf:Bag>",
);
const SCHEMAS_END: &str = "</rdf:Bag></pdfaExtension:schemas></rdf:Description>";

/// The namespaces are said again, so that the entry holds in whatever list it comes to stand.
const SCHEMA: &str = concat!(
    "<rdf:li rdf:parseType=\"Resource\"",
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"",
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">",
    "<pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>",
    "<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    "</pdfaSchema:namespaceURI>",
    "<pdfaSchema:prefix>fx</pdfaSchema:prefix>",
    "<pdfaSchema:property><rdf:Seq>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>DocumentFileName</pdfaProperty:name>",
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType>",
    "<pdfaProperty:category>external</pdfaProperty:category>",
    "<pdfaProperty:description>The name of the embedded XML document",
    "</pdfaProperty:description></rdf:li>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>DocumentType</pdfaProperty:name>",
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType>",
    "<pdfaProperty:category>external</pdfaProperty:category>",
    "<pdfaProperty:description>The type of the hybrid document in capital letters",
    "</pdfaProperty:description></rdf:li>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>Version</pdfaProperty:name>",
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType>",
    "<pdfaProperty:category>external</pdfaProperty:category>",
    "<pdfaProperty:description>The version of the standard of the embedded XML",
    "</pdfaProperty:description></rdf:li>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>ConformanceLevel</pdfaProperty:name>",
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType>",
    "<pdfaProperty:category>external</pdfaProperty:category>",
    "<pdfaProperty:description>The conformance level of the embedded XML",
    "</pdfaProperty:description></rdf:li>",
    "</rdf:Seq></pdfaSchema:property></rdf:li>",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_joins_a_list_of_schemas_or_begins_one() {
        let bare = marked("<x:xmpmeta><rdf:RDF><a/></rdf:RDF></x:xmpmeta>").unwrap();
        assert_eq!(bare.matches(SCHEMAS).count(), 1);
        assert!(bare.contains("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>"), "{bare}");
        assert!(bare.ends_with("</rdf:RDF></x:xmpmeta>"));
        let listed = format!("<rdf:RDF>{SCHEMAS}<rdf:Bag><b/></rdf:Bag></c></rdf:RDF>");
        let joined = marked(&listed).unwrap();
        assert_eq!(joined.matches(SCHEMAS).count(), 1);
        assert!(joined.contains("</pdfaSchema:property></rdf:li><b/></rdf:Bag>"), "{joined}");
        assert!(matches!(marked("nothing"), Err(MarkError::Metadata(RDF_END))));
        let broken = format!("<rdf:RDF>{SCHEMAS}</rdf:RDF>");
        assert!(matches!(marked(&broken), Err(MarkError::Metadata(BAG))));
    }

    #[test]
    fn a_file_that_is_no_pdf_is_refused() {
        assert!(matches!(mark_pdf(b"%PDF-1.7\n".to_vec()), Err(MarkError::Pdf(_))));
    }

    #[test]
    fn a_name_may_be_wide() {
        assert_eq!(told(b"factur-x.xml"), FILE_NAME);
        assert_eq!(told(&[0xFE, 0xFF, 0, b'x', 0x67, 0x71]), "x東");
    }
}
