package app;

import jakarta.ws.rs.Path;

@Path("files/{name}")
public class Files {

    @Propfind
    public String properties() {
        return null;
    }

    @Lock
    public void lock() {}
}
