package app;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@HttpMethod("PROPFIND")
@Retention(RetentionPolicy.RUNTIME)
public @interface Propfind {}
