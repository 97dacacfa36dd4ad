package app;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@HttpMethod("lock")
@Retention(RetentionPolicy.RUNTIME)
public @interface Lock {}
