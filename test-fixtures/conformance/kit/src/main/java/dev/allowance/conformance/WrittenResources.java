package dev.allowance.conformance;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JAX-RS resources, written each for a corner of routing in which implementations differ.
 *
 * @param types sources of public types, without imports
 * @param paths where to look
 */
public record WrittenResources(List<String> types, List<String> paths) {

    /** A literal and templates with other methods. */
    public static final WrittenResources OVERLAP = of("/users /users/search /users/7 /users/x /users/se%61rch", """
            @Path("users")
            public class Users {
                @GET @Path("{id}") public String get() { return ""; }
                @POST @Path("search") public String search() { return ""; }
                @DELETE @Path("{id: \\\\d+}") public String remove() { return ""; }
            }
            """);

    /** Roots below roots. */
    public static final WrittenResources ROOTS = of("/a /a/b /a/b/c /a/b/d /a/x", """
            @Path("/a")
            public class Outer { @GET @Path("b/c") public String get() { return ""; } }
            """, """
            @Path("/a/b")
            public class Inner {
                @POST public String post() { return ""; }
                @GET @Path("d") public String get() { return ""; }
            }
            """, """
            @Path("/a/{z}")
            public class Any { @GET public String get() { return ""; } }
            """);

    /** Locators beside methods. */
    public static final WrittenResources LOCATORS =
            of("/loc /loc/over/1 /loc/over/1/deep /loc/v /loc/v/deep /loc/v/no /loc/o /loc/t/a", """
            @Path("/loc")
            public class Root {
                @GET @Path("over/{id}") public String get() { return ""; }
                @Path("over/{x}") public Sub over() { return new Sub(); }
                @GET @Path("{v}") public String plain() { return ""; }
                @Path("v") public Sub literal() { return new Sub(); }
                @Path("o") public Sub only() { return new Sub(); }
                @POST @Path("t/a") public String post() { return ""; }
                @Path("t/{x}") public Sub variable() { return new Sub(); }
            }
            """, """
            public class Sub {
                @PUT public String put() { return ""; }
                @GET @Path("deep") public String deep() { return ""; }
            }
            """);

    /** A slash for a path beside no path. */
    public static final WrittenResources SLASH = of("/t /only /", """
            @Path("/t")
            public class Both {
                @GET public String get() { return ""; }
                @POST @Path("/") public String post() { return ""; }
            }
            """, """
            @Path("/only")
            public class Only { @POST @Path("/") public String post() { return ""; } }
            """);

    /** HEAD of its own, and by GET. */
    public static final WrittenResources HEADS = of("/h /h/lit /h/x /h/two", """
            @Path("/h")
            public class Heads {
                @GET @Path("lit") public String get() { return ""; }
                @HEAD @Path("{id}") public String head() { return ""; }
                @GET @Path("two/{x}") public String two() { return ""; }
            }
            """);

    /** OPTIONS on a template beside a literal. */
    public static final WrittenResources OPTIONS = of("/o /o/lit /o/x", """
            @Path("/o")
            public class Options {
                @OPTIONS @Path("{x}") public String options() { return ""; }
                @POST @Path("lit") public String post() { return ""; }
            }
            """);

    /** Encoded text and matrix parameters. */
    public static final WrittenResources ENCODED =
            of("/e /e/lit /e/l%69t /e/sp%20ace /e;m=1/lit /e/a;b /e/a%3Bb //e/lit /e//lit", """
            @Path("/e")
            public class Encoded {
                @GET @Path("{id}") public String get() { return ""; }
                @POST @Path("lit") public String lit() { return ""; }
                @POST @Path("sp ace") public String space() { return ""; }
                @POST @Path("\\u00fc") public String umlaut() { return ""; }
                @POST @Path("a;b") public String matrix() { return ""; }
            }
            """);

    /** Variables that take slashes. */
    public static final WrittenResources REST = of("/f /f/a.json /f/.json /f/a/b.json", """
            @Path("/f")
            public class Files {
                @GET @Path("{rest: .*}") public String rest() { return ""; }
                @POST @Path("{name: .+}.json") public String json() { return ""; }
            }
            """);

    /** A designator in lower case. */
    public static final WrittenResources METHODS = of("/m", """
            @Target(ElementType.METHOD) @Retention(RetentionPolicy.RUNTIME) @HttpMethod("lock")
            public @interface Lock {}
            """, """
            @Path("/m")
            public class Methods {
                @GET public String get() { return ""; }
                @Lock public String lock() { return ""; }
            }
            """);

    /** Annotations of a superclass and an interface. */
    public static final WrittenResources INHERITED = of("/i /i/1", """
            public interface Api {
                @GET @Path("{id}") String get();
                @PUT @Path("{id}") String put();
            }
            """, """
            public abstract class Base {
                @DELETE public String remove() { return ""; }
            }
            """, """
            @Path("/i")
            public class Impl extends Base implements Api {
                public String get() { return ""; }
                @POST public String put() { return ""; }
            }
            """);

    /** Media types on one template and on two. */
    public static final WrittenResources MEDIA = of("/c /c/lit /c/x /c/in", """
            @Path("/c")
            public class Media {
                @POST @Consumes("application/json") public String json() { return ""; }
                @POST @Consumes("text/*") public String text() { return ""; }
                @GET @Produces("application/json") public String get() { return ""; }
                @GET @Produces("application/xml;qs=0.5") public String xml() { return ""; }
                @POST @Path("lit") @Consumes("application/json") public String lit() { return ""; }
                @POST @Path("{x}") public String any() { return ""; }
                @GET @Path("in") @Consumes("application/json") public String in() { return ""; }
            }
            """);

    /** A slash at a template's end, and none. */
    public static final WrittenResources SPELLINGS = of("/s/ab /s/7 /roots/7 /roots/7/x", """
            @Path("/s")
            public class Spellings {
                @DELETE @Path("ab/") public String slash() { return ""; }
                @DELETE @Path("ab") @Consumes("application/json") public String none() { return ""; }
                @PUT @Path("{a}") public String any() { return ""; }
                @PUT @Path("{b}/") @Consumes("application/json") public String anySlash() { return ""; }
            }
            """, """
            @Path("roots/{a}/")
            public class Slash { @GET @Path("x") public String get() { return ""; } }
            """, """
            @Path("roots/{b}")
            public class None { @PUT public String put() { return ""; } }
            """);

    /** A path of the application's own. What containers make of paths outside of it is their affair. */
    public static final WrittenResources APPLICATION = of("/api/p /api/p/x /api/x", """
            @ApplicationPath("/api")
            public class App extends Application {}
            """, """
            @Path("/p")
            public class Paths {
                @GET public String get() { return ""; }
                @POST @Path("{id}") public String post() { return ""; }
            }
            """);

    /** Overrides with an annotation of the specification that gives neither method nor path, and with another one. */
    public static final WrittenResources LOST = of("/l /l/1", """
            public interface Api {
                @GET @Path("{id}") String media();
                @POST @Path("{id}") String kept(@PathParam("id") String id);
            }
            """, """
            @Path("/l")
            public class Overrides implements Api {
                @Produces("text/plain") public String media() { return ""; }
                @Deprecated public String kept(String id) { return ""; }
            }
            """);

    /** An override with an annotation on a parameter. */
    public static final WrittenResources PARAMETER = of("/l /l/1", """
            public interface Api {
                @PUT @Path("{id}") String parameter(@PathParam("id") String id);
                @POST @Path("{id}") String kept(@PathParam("id") String id);
            }
            """, """
            @Path("/l")
            public class Overrides implements Api {
                public String parameter(@PathParam("id") String id) { return ""; }
                public String kept(String id) { return ""; }
            }
            """);

    /** A path without a designator on methods whose results are no resources. */
    public static final WrittenResources ACCIDENTS = of("/x/text /x/list /x/data", """
            @Path("/x")
            public class Accidents {
                @GET public String get() { return ""; }
                @Path("text") public String text() { return "a"; }
                @Path("list") public java.util.List<String> list() { return java.util.List.of("a"); }
                @Path("data") public Data data() { return new Data(); }
            }
            """, """
            public class Data { public String name() { return "a"; } }
            """);

    /** The same for no result at all. */
    public static final WrittenResources NOTHING = of("/x/nothing", """
            @Path("/x")
            public class Accident {
                @GET public String get() { return ""; }
                @Path("nothing") public void nothing() {}
            }
            """);

    /** A brace too many. */
    public static final WrittenResources LOOSE = of("/x /x/1 /x/1%7D", """
            @Path("/x")
            public class Loose {
                @GET @Path("{id}}") public String get() { return ""; }
            }
            """);

    /** A brace too few. */
    public static final WrittenResources OPEN = of("/x /x/1 /x/%7Bid", """
            @Path("/x")
            public class Open {
                @GET @Path("{id") public String get() { return ""; }
            }
            """);

    /** A name that no variable has. */
    public static final WrittenResources STAR = of("/x /x/1 /x/1/2", """
            @Path("/x")
            public class Star {
                @GET @Path("{*rest}") public String get() { return ""; }
            }
            """);

    /** One variable in two places of a path. */
    public static final WrittenResources TWICE = of("/x/1/1 /x/1/2", """
            @Path("/x")
            public class Twice {
                @GET @Path("{id}/{id}") public String get() { return ""; }
            }
            """);

    private static final Pattern NAME = Pattern.compile("public (?:abstract )?(?:class|@?interface) (\\w+)");

    public WrittenResources {
        types = List.copyOf(types);
        paths = List.copyOf(paths);
    }

    private static WrittenResources of(String paths, String... types) {
        return new WrittenResources(List.of(types), Stream.of(paths.split(" ")).toList());
    }

    /** The types, with their imports. */
    public Fixture fixture() {
        TreeMap<String, String> sources = new TreeMap<>();
        for (String type : types) {
            Matcher name = NAME.matcher(type);
            if (!name.find()) {
                throw new IllegalArgumentException("no public type: " + type);
            }
            sources.put(
                    name.group(1) + ".java",
                    "import jakarta.ws.rs.*;\nimport jakarta.ws.rs.core.*;\nimport java.lang.annotation.*;\n" + type);
        }
        return Fixture.of("written", sources);
    }
}
