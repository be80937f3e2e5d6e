//! Invoices and credit notes as EN 16931 XML (syntax CII), and the Factur-X marks of a PDF.
