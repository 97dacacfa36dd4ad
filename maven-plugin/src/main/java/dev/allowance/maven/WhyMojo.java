package dev.allowance.maven;

import dev.allowance.check.Checked;
import dev.allowance.framework.Request;
import dev.allowance.report.ReportedRoute;
import dev.allowance.route.Route;
import dev.allowance.source.Span;
import dev.allowance.why.Explanation;
import dev.allowance.why.RequestText;
import dev.allowance.why.Why;
import dev.allowance.why.WhyText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says what the server will answer to a request, and why: {@code -Drequest="POST /api/users/123"}.
 *
 * @since 0.1.0
 */
@Mojo(name = "why", threadSafe = true)
public final class WhyMojo extends AbstractCheckMojo {

    /**
     * Method and path, as in {@code POST /api/users/123}; a query may follow.
     *
     * @since 0.1.0
     */
    @Parameter(property = "request")
    private String request;

    /**
     * Header fields of the request, as in {@code Accept: text/plain}; several on lines of their own, or separated by a bar
     * between blanks.
     *
     * @since 0.1.0
     */
    @Parameter(property = "headers")
    private String headers;

    @Override
    boolean asksRules() {
        return false;
    }

    @Override
    void use(Checked checked) throws MojoExecutionException {
        Request asked = request();
        Map<Route, Span> places = new HashMap<>();
        for (ReportedRoute reported : located(checked)) {
            reported.place().ifPresent(place -> places.put(reported.route(), place));
        }
        WhyText text = new WhyText(route -> Optional.ofNullable(places.get(route)));
        List<Explanation> explanations = new Why(checked.table(), checked.servers()).explain(asked);
        if (explanations.isEmpty()) {
            getLog().info("No routes here.");
        }
        explanations.forEach(why -> text.lines(why).forEach(getLog()::info));
    }

    private Request request() throws MojoExecutionException {
        if (request == null || request.isBlank()) {
            throw new MojoExecutionException("Give the request, as in -Drequest=\"POST /api/users/123\".");
        }
        try {
            return RequestText.parse(request, Optional.ofNullable(headers));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("The request " + e.getMessage() + ".", e);
        }
    }
}
