package demo;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

@HttpExchange("/hxi")
interface Api {
    @GetExchange("/{id}")
    String one(@PathVariable String id);
}
