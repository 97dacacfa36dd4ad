package dev.allowance.report;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The page of a rule as HTML that fits below a heading of the third level. Rules may come from anywhere: their HTML is shown as text. */
final class MarkdownPage {

    private static final int SHIFT = 2;
    private static final int DEEPEST = 6;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                // links between pages lead nowhere here
                if (tag.equals("a") && !attributes.getOrDefault("href", "").startsWith("https:")) {
                    attributes.remove("href");
                }
                if (tag.equals("pre")) {
                    attributes.put("tabindex", "0");
                }
            })
            .build();

    private MarkdownPage() {}

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        Node first = document.getFirstChild();
        if (first instanceof Heading) {
            first.unlink();
        }
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(heading.getLevel() + SHIFT, DEEPEST));
                visitChildren(heading);
            }
        });
        return RENDERER.render(document);
    }
}
