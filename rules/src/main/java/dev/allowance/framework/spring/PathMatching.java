package dev.allowance.framework.spring;

import dev.allowance.framework.Matching;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.TemplateLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How Spring compares paths with the templates of mappings. */
interface PathMatching {

    /**
     * The way of a runtime.
     *
     * @param matching what is set of {@link Matching#ANT_PATH_MATCHER} and {@link Matching#TRAILING_SLASH}, as far as they are for
     *     this runtime
     */
    static PathMatching of(Runtime runtime, Set<Matching> matching) {
        boolean slash = matching.contains(Matching.TRAILING_SLASH);
        return matching.contains(Matching.ANT_PATH_MATCHER) && Matching.ANT_PATH_MATCHER.isFor(runtime)
                ? new AntMatching(slash)
                : new PathPatternMatching(runtime, slash);
    }

    /** The dialect of its templates. */
    PathSyntax syntax();

    /** How a raw request path is read. */
    PathReading reading();

    /** The paths that a template of its dialect matches. */
    TemplateLanguage language(PathTemplate template);

    /** Which of the templates that match some path is preferred. */
    Comparator<PathTemplate> preference();

    /** Which is preferred for the path of a request, of templates as {@link #matched} gives them. */
    Comparator<PathTemplate> preference(Request request);

    /** What stands for these templates, which all match the request's path, when they are compared: the most specific first. */
    List<PathTemplate> matched(List<PathTemplate> templates, Request request);

    /** Whether the template is the very path: then its mappings are tried before all others. */
    boolean isDirect(PathTemplate template, Request request);
}
