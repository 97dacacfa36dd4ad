package demo;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@HttpExchange("/remote")
interface Api {
    @GetExchange("/{id}")
    String one(@PathVariable String id);

    @PostExchange
    void create(@RequestBody String user);
}
