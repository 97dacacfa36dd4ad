import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * {@code SlimPom EFFECTIVE OUT [CHANGE...]}: makes of an effective POM one that only has dependencies, so that Maven resolves
 * them without parents, extensions and plugins. Test and system dependencies go, runtime ones become compile ones. A change
 * {@code group:artifact:version[:classifier]} adds a dependency, {@code -group:artifact} takes one away everywhere.
 */
public final class SlimPom {

    private static final Set<String> NO_CLASSES = Set.of("pom", "war", "zip");

    private final Document out;

    private SlimPom(Document out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Element project = builder.parse(new File(arguments[0])).getDocumentElement();
        if (project.getTagName().equals("projects")) {
            project = child(project, "project").orElseThrow();
        }
        List<String> changes = Arrays.asList(arguments).subList(2, arguments.length);
        Document out = builder.newDocument();
        new SlimPom(out).fill(project, changes);
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.transform(new DOMSource(out), new StreamResult(new File(arguments[1])));
    }

    private void fill(Element effective, List<String> changes) {
        Element project = out.createElement("project");
        out.appendChild(project);
        add(project, "modelVersion", "4.0.0");
        add(project, "groupId", "corpus");
        add(project, "artifactId", "cp");
        add(project, "version", "1");
        add(project, "packaging", "jar");
        child(effective, "dependencyManagement").ifPresent(m -> project.appendChild(out.importNode(m, true)));
        Element dependencies = out.createElement("dependencies");
        project.appendChild(dependencies);
        List<String> dropped =
                changes.stream().filter(c -> c.startsWith("-")).map(c -> c.substring(1)).toList();
        child(effective, "dependencies").ifPresent(all -> children(all, "dependency").stream()
                .filter(dependency -> isUseful(dependency, dropped))
                .forEach(dependency -> dependencies.appendChild(changed(dependency, dropped))));
        changes.stream().filter(c -> !c.startsWith("-")).forEach(c -> dependencies.appendChild(extra(c.split(":"))));
    }

    private static boolean isUseful(Element dependency, List<String> dropped) {
        String scope = text(dependency, "scope");
        return !scope.equals("test")
                && !scope.equals("system")
                && !NO_CLASSES.contains(text(dependency, "type"))
                && !dropped.contains(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
    }

    private Element changed(Element dependency, List<String> dropped) {
        Element copy = (Element) out.importNode(dependency, true);
        child(copy, "scope").filter(scope -> text(copy, "scope").equals("runtime")).ifPresent(scope -> scope.setTextContent("compile"));
        if (!dropped.isEmpty()) {
            Element exclusions = child(copy, "exclusions").orElseGet(() -> add(copy, "exclusions", ""));
            for (String name : dropped) {
                Element exclusion = add(exclusions, "exclusion", "");
                add(exclusion, "groupId", name.split(":")[0]);
                add(exclusion, "artifactId", name.split(":")[1]);
            }
        }
        return copy;
    }

    private Element extra(String[] coordinates) {
        Element dependency = out.createElement("dependency");
        add(dependency, "groupId", coordinates[0]);
        add(dependency, "artifactId", coordinates[1]);
        add(dependency, "version", coordinates[2]);
        if (coordinates.length > 3) {
            add(dependency, "classifier", coordinates[3]);
        }
        add(dependency, "scope", "compile");
        return dependency;
    }

    private Element add(Element parent, String name, String text) {
        Element element = out.createElement(name);
        element.setTextContent(text);
        parent.appendChild(element);
        return element;
    }

    private static String text(Element element, String name) {
        return child(element, name).map(c -> c.getTextContent().strip()).orElse("");
    }

    private static Optional<Element> child(Element element, String name) {
        return children(element, name).stream().findFirst();
    }

    private static List<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                children.add(child);
            }
        }
        return children;
    }
}
