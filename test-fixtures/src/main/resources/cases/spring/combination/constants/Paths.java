package demo;

interface Paths {
    String ROOT = "/v1";
    String USERS = ROOT + "/users";
    String ID = "/{" + "id" + "}";
}
