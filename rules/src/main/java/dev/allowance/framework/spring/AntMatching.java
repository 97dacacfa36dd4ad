package dev.allowance.framework.spring;

import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Specificity;
import dev.allowance.path.TemplateLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code org.springframework.util.AntPathMatcher} with {@code org.springframework.web.util.UrlPathHelper}, as
 * {@code PatternsRequestCondition} uses them: path parameters are cut first, then the whole path is decoded as UTF-8, so that an
 * encoded slash separates segments like any other, and of several slashes in a row one is left.
 *
 * @param slash whether a slash may follow that the template has not
 *     ({@code RequestMappingHandlerMapping.setUseTrailingSlashMatch})
 */
record AntMatching(boolean slash) implements PathMatching {

    private static final PathReading READING = new PathReading(PathReading.Escapes.ALL, true);
    private static final Pattern SLASHES = Pattern.compile("//+");

    @Override
    public PathSyntax syntax() {
        return PathSyntax.SPRING_ANT;
    }

    @Override
    public PathReading reading() {
        return READING;
    }

    @Override
    public TemplateLanguage language(PathTemplate template) {
        return slash ? TemplateLanguage.withOptionalSlash(template) : TemplateLanguage.of(template);
    }

    @Override
    public Comparator<PathTemplate> preference() {
        return Specificity.ant("");
    }

    @Override
    public Comparator<PathTemplate> preference(Request request) {
        return Specificity.ant(path(request));
    }

    /** A template that needs a slash more is compared with that slash. */
    @Override
    public List<PathTemplate> matched(List<PathTemplate> templates, Request request) {
        String path = path(request);
        return templates.stream()
                .map(template -> needsSlash(template, path) ? withSlash(template) : template)
                .distinct()
                .sorted(preference(request))
                .toList();
    }

    private boolean needsSlash(PathTemplate template, String path) {
        return slash
                && path.endsWith("/")
                && !template.toString().endsWith("/")
                && !TemplateLanguage.of(template).automaton().accepts(path);
    }

    private static PathTemplate withSlash(PathTemplate template) {
        try {
            return PathTemplate.parse(template + "/", template.syntax());
        } catch (InvalidTemplateException e) {
            throw new IllegalStateException(template + " is valid, but not with a slash", e);
        }
    }

    /** {@code AntPathMatcher.isPattern}: no star, no question mark, no closing brace anywhere behind an opening one. */
    @Override
    public boolean isDirect(PathTemplate template, Request request) {
        String text = template.toString();
        int brace = text.indexOf('{');
        return text.indexOf('*') < 0
                && text.indexOf('?') < 0
                && (brace < 0 || text.indexOf('}', brace) < 0)
                && text.equals(path(request));
    }

    /** {@code UrlPathHelper.getLookupPathForRequest}. */
    private static String path(Request request) {
        return READING.read(request.path())
                .map(path -> SLASHES.matcher(path).replaceAll("/"))
                .orElse("");
    }
}
