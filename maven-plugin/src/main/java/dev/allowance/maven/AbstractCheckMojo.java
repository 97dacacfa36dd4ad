package dev.allowance.maven;

import dev.allowance.check.Checked;
import dev.allowance.check.ConsoleReport;
import dev.allowance.check.Module;
import dev.allowance.check.ModuleCheck;
import dev.allowance.check.SourceFilter;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.report.CheckedModule;
import dev.allowance.report.ReportContent;
import dev.allowance.report.ReportedRoute;
import dev.allowance.source.Span;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/** What all goals share that read a module's sources: where they are, the options, and the class path. */
abstract class AbstractCheckMojo extends AbstractMojo {

    private static final String PREFIX = "allowance.";
    private static final List<String> OPTIONS =
            List.of("rule.", "property.", "runtime", "matching", "base-path", "exclude");

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    @Inject
    private ProjectDependenciesResolver resolver;

    /**
     * Does nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The encoding of the sources.
     *
     * @since 0.1.0
     */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private String encoding;

    /**
     * The severity of rules, by id: {@code error}, {@code warning}, {@code info} or {@code off}; the id {@code all} stands for
     * those that are not named. On the command line {@code -Dallowance.rule.post-on-item=error}.
     *
     * @since 0.1.0
     */
    @Parameter
    private Map<String, String> rules = Map.of();

    /**
     * Values of placeholders in paths, by name. On the command line {@code -Dallowance.property.api.prefix=/v1}.
     *
     * @since 0.1.0
     */
    @Parameter
    private Map<String, String> placeholders = Map.of();

    /**
     * The server: {@code spring-mvc}, {@code spring-webflux}, {@code jersey}, {@code resteasy}, {@code cxf} or {@code quarkus},
     * several separated by commas. By default it is told from the class path.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.runtime")
    private String runtime;

    /**
     * How the server compares paths, where that is not its present default: {@code ant-path-matcher}, {@code trailing-slash},
     * {@code first-template}. By default it is told from the class path.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.matching")
    private String matching;

    /**
     * Put before every path; replaces {@code @ApplicationPath}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.base-path")
    private String basePath;

    /**
     * Templates whose routes no rule looks at: {@code *} within a segment, {@code **} across, separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.exclude")
    private String exclude;

    /**
     * A properties file with further options, as the annotation processor takes it by {@code -Aallowance.config}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.config")
    private File config;

    /**
     * The sources to check, by Ant patterns over their paths within the source folder, such as {@code com/example/web/**}; all by
     * default. The others are still there for what these refer to.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.includes")
    private List<String> includes = List.of();

    /**
     * The sources that are not checked, by Ant patterns.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.excludes")
    private List<String> excludes = List.of();

    /**
     * Whether files besides the code are read for where paths begin, and for placeholders in them: {@code application.properties}
     * and {@code .yml}, {@code microprofile-config.properties} and {@code web.xml}. Without, the table is the one of the
     * annotation processor.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.context", defaultValue = "true")
    private boolean context;

    /**
     * What stands before all paths, in place of what those files say of it; {@code /} for nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.context-path")
    private String contextPath;

    /**
     * The profiles whose files count, separated by commas, the strongest last. By default those that the files themselves name as
     * active.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.profiles")
    private List<String> profiles = List.of();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Allowance is skipped (allowance.skip).");
            return;
        }
        work();
    }

    /** What the goal does for the module it is called for. */
    void work() throws MojoExecutionException, MojoFailureException {
        if (hasSources(project)) {
            use(check());
        } else {
            getLog().info("No sources here.");
        }
    }

    /** Whether there is something to check, and it is to be checked. */
    final boolean isWanted() {
        return !skip && hasSources(project);
    }

    final boolean hasSources(MavenProject module) {
        return ModuleSources.folders(module).stream().anyMatch(Files::isDirectory);
    }

    /** Reads and checks the module, and tells what went wrong with that. */
    final Checked check() throws MojoExecutionException {
        return check(List.of(project));
    }

    /** The same for modules that are one API. */
    final Checked check(List<MavenProject> api) throws MojoExecutionException {
        try {
            Configuration configuration = Configuration.parse(options());
            Module module = moduleSources().module(api, charset());
            Checked checked =
                    asksRules() ? ModuleCheck.run(module, configuration) : ModuleCheck.read(module, configuration);
            checked.problems()
                    .forEach(problem -> getLog().warn(problem.place()
                                    .map(place -> ConsoleReport.place(place) + " ")
                                    .orElse("")
                            + problem.message()));
            checked.context().forEach(getLog()::info);
            checked.faults().forEach(fault -> getLog().warn(fault.message()));
            return checked;
        } catch (ConfigurationException e) {
            throw new MojoExecutionException(
                    "Allowance is not configured right: " + String.join("; ", e.problems()), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The sources cannot be read: " + e, e);
        }
    }

    /** What the goal does with it. */
    abstract void use(Checked checked) throws MojoExecutionException, MojoFailureException;

    /** Whether the goal wants findings. */
    boolean asksRules() {
        return true;
    }

    /** The routes with their places, files named from the module's folder. */
    final List<ReportedRoute> located(Checked checked) {
        Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
        return checked.table().routes().stream()
                .map(route -> new ReportedRoute(
                        project.getArtifactId(), route, checked.place(route).map(span -> relative(base, span))))
                .toList();
    }

    private static Span relative(Path base, Span span) {
        Path file = Path.of(span.file()).toAbsolutePath().normalize();
        String name = (file.startsWith(base) ? base.relativize(file) : file)
                .toString()
                .replace('\\', '/');
        return new Span(name, span.line(), span.column(), span.endLine(), span.endColumn());
    }

    /** The modules of this build. */
    final ReactorApis reactor() {
        return new ReactorApis(
                session.getProjects().stream().filter(this::hasSources).toList());
    }

    final MavenProject project() {
        return project;
    }

    /** The content of a report on this module. */
    final ReportContent reportContent(Checked checked, Baseline baseline) throws MojoExecutionException {
        return reportContent(List.of(new CheckedModule(project.getArtifactId(), checked, baseline, charset())));
    }

    /** The content of a report on several. */
    final ReportContent reportContent(List<CheckedModule> modules) {
        Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
        Path root = session.getRequest()
                .getMultiModuleProjectDirectory()
                .toPath()
                .toAbsolutePath()
                .normalize();
        return ReportContent.of(
                project.getName(), pluginVersion, base.startsWith(root) ? root : base, RuleCatalog.load(), modules);
    }

    final Charset charset() throws MojoExecutionException {
        try {
            return encoding == null || encoding.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MojoExecutionException(
                    "There is no encoding \"" + encoding + "\"; set project.build.sourceEncoding, such as UTF-8.", e);
        }
    }

    /** The project's properties, then those of the command line, then the parameters, then what the file adds. */
    private Map<String, String> options() throws IOException, MojoExecutionException {
        Map<String, String> options = new TreeMap<>();
        if (config != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(config.toPath())) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new MojoExecutionException(
                        "The options in " + config + " cannot be read: " + e + "; correct allowance.config.", e);
            }
            properties.stringPropertyNames().forEach(key -> options.put(key, properties.getProperty(key)));
            options.keySet().removeIf(key -> key.equals("allowance.lookup") || key.equals("allowance.config"));
        }
        rules.forEach((id, severity) -> options.put(PREFIX + "rule." + id, severity));
        placeholders.forEach((name, value) -> options.put(PREFIX + "property." + name, value));
        put(options, "runtime", runtime);
        put(options, "matching", matching);
        put(options, "base-path", basePath);
        put(options, "exclude", exclude);
        for (Properties properties : List.of(project.getProperties(), session.getUserProperties())) {
            properties.stringPropertyNames().stream()
                    .filter(key -> OPTIONS.stream()
                            .map(PREFIX::concat)
                            .anyMatch(option -> option.endsWith(".") ? key.startsWith(option) : key.equals(option)))
                    .forEach(key -> options.put(key, properties.getProperty(key)));
        }
        return options;
    }

    private static void put(Map<String, String> options, String key, String value) {
        if (value != null) {
            options.put(PREFIX + key, value);
        }
    }

    private ModuleSources moduleSources() {
        return new ModuleSources(
                new Dependencies(resolver, session, getLog()),
                new SourceFilter(includes, excludes),
                context,
                profiles,
                Optional.ofNullable(contextPath));
    }

    /** What the files of these modules say of where their paths begin; a slash for nothing. */
    final String basePath(List<MavenProject> modules) {
        return moduleSources().basePath(modules);
    }
}
