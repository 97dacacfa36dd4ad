package it.app;

import it.api.Orders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController implements Orders {

    @Override
    public String list() {
        return "";
    }

    @Override
    public String read(long id) {
        return "";
    }

    @Override
    public void remove(long id) {}

    @PostMapping(ROOT + "/{id}")
    void change(@PathVariable("id") long id) {}
}
