package app;

import jakarta.ws.rs.Path;

@Path("orders")
public class Orders extends Crud<String, String> {}
