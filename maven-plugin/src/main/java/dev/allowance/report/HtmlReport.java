package dev.allowance.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/**
 * One page to be looked at, complete in itself: it asks no server for anything, and its policy forbids it to. All of it can be
 * read without scripts; a script adds filters.
 */
public final class HtmlReport implements ReportFormat {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    @Override
    public String fileName() {
        return "allowance.html";
    }

    @Override
    public byte[] bytes(ReportContent content) {
        StringOutput output = new StringOutput(1 << 16);
        ENGINE.render("page.jte", HtmlPage.of(content), output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
