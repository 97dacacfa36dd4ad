package demo;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@RestController
@HttpExchange(url = "/hx", contentType = "application/json", accept = "text/plain")
class Users {
    @GetExchange("/{id}")
    String one(@PathVariable String id) {
        return "";
    }

    @PostExchange(contentType = "application/xml")
    String create() {
        return "";
    }

    @HttpExchange("/any")
    String any() {
        return "";
    }

    @HttpExchange(method = "PUT", value = "/put", accept = {"text/html", "text/csv"})
    String put() {
        return "";
    }
}
