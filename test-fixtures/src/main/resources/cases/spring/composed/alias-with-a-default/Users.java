package demo;

import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    @Fetch
    String standard() {
        return "";
    }

    @Fetch(path = "/own", produces = "text/html")
    String own() {
        return "";
    }
}
