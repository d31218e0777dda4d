package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.utils.DefaultSafeXmlParserFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;

/**
 * The XML parsers of the running Java, with the safe settings of iText. Its own factory looks through all libraries for another parser
 * whenever it reads the metadata of a file, which in the packaged application took a tenth of the time of a certificate.
 */
final class JavaXmlParsers extends DefaultSafeXmlParserFactory {

    @Override
    protected DocumentBuilderFactory createDocumentBuilderFactory() {
        return DocumentBuilderFactory.newDefaultInstance();
    }

    @Override
    protected SAXParserFactory createSAXParserFactory() {
        return SAXParserFactory.newDefaultInstance();
    }
}
