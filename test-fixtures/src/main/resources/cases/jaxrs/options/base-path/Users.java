package app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

@Path("users")
public class Users {
    @GET
    public String all() {
        return "";
    }

    /** A servlet mapping in web.xml wins over it. */
    @ApplicationPath("rest")
    public static class App extends Application {}
}
