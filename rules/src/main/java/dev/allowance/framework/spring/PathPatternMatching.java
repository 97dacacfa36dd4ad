package dev.allowance.framework.spring;

import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Specificity;
import dev.allowance.path.TemplateLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code org.springframework.web.util.pattern.PathPattern}: segment by segment.
 *
 * @param slash whether a slash may follow that the template has not
 *     ({@code PathPatternParser.setMatchOptionalTrailingSeparator})
 */
record PathPatternMatching(Runtime runtime, boolean slash) implements PathMatching {

    private static final Pattern PATH_PARAMETERS = Pattern.compile(";[^/]*");

    @Override
    public PathSyntax syntax() {
        return PathSyntax.SPRING;
    }

    /** Path parameters are cut and escapes decoded segment by segment ({@code PathContainer.parsePath}). */
    @Override
    public PathReading reading() {
        return new PathReading(true, true);
    }

    @Override
    public TemplateLanguage language(PathTemplate template) {
        return slash ? TemplateLanguage.withOptionalSlash(template) : TemplateLanguage.of(template);
    }

    @Override
    public Comparator<PathTemplate> preference() {
        return Specificity.spring();
    }

    @Override
    public Comparator<PathTemplate> preference(Request request) {
        return preference();
    }

    @Override
    public List<PathTemplate> matched(List<PathTemplate> templates, Request request) {
        return templates.stream().sorted(preference()).toList();
    }

    /** MVC cuts path parameters before it looks for the very path, WebFlux does not. */
    @Override
    public boolean isDirect(PathTemplate template, Request request) {
        String path = runtime == Runtime.SPRING_MVC
                ? PATH_PARAMETERS.matcher(request.path()).replaceAll("")
                : request.path();
        return template.isLiteral() && template.toString().equals(path);
    }
}
