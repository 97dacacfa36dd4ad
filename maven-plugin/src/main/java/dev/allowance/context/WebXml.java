package dev.allowance.context;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the servlet mappings of a {@code web.xml}. Document types and external entities are never followed. */
final class WebXml {

    private record Pattern(String servlet, String text, int line) {}

    private final Path file;
    private final Map<String, String> types = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    private WebXml(Path file) {
        this.file = file;
    }

    /** The mappings, in the order of the file. */
    static List<ServletMapping> read(Path file) throws IOException, XMLStreamException {
        return new WebXml(file).read();
    }

    private List<ServletMapping> read() throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String element = reader.getLocalName();
                    if (element.equals("servlet") || element.equals("servlet-mapping")) {
                        element(reader, element);
                    }
                }
            }
            reader.close();
        }
        return patterns.stream()
                .map(pattern -> new ServletMapping(
                        pattern.servlet(),
                        Optional.ofNullable(types.get(pattern.servlet())).orElse(""),
                        pattern.text(),
                        file.toString(),
                        pattern.line()))
                .toList();
    }

    private void element(XMLStreamReader reader, String element) throws XMLStreamException {
        String name = "";
        String type = "";
        List<Pattern> own = new ArrayList<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                Location place = reader.getLocation();
                switch (reader.getLocalName()) {
                    case "servlet-name" -> name = reader.getElementText().strip();
                    case "servlet-class" -> type = reader.getElementText().strip();
                    case "url-pattern" ->
                        own.add(new Pattern("", reader.getElementText().strip(), place.getLineNumber()));
                    default -> {
                        // something else about the servlet
                    }
                }
            }
        }
        if (element.equals("servlet")) {
            types.put(name, type);
        } else {
            for (Pattern pattern : own) {
                patterns.add(new Pattern(name, pattern.text(), pattern.line()));
            }
        }
    }
}
