package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class PostForReadRuleTest {

    private final RuleTest rule = RuleTest.of(new PostForReadRule());

    @Test
    void pathsThatSayThatTheyReadAreFlagged() {
        rule.check("""
                spring POST /orders/list -> a.Orders#list(a.Page) returns=a.OrderPage takes=body(a.Page)   # post-for-read
                spring POST /agent/getConfig -> a.Agent#config(a.Request) returns=a.Config takes=body(a.Request)   # post-for-read
                jaxrs POST /notes/get-by-path returns=a.Note takes=query:path   # post-for-read
                spring POST /sinks/listDetail -> a.Sinks#listDetail(a.Q) returns=a.Response takes=body(a.Q)   # post-for-read
                spring POST /proxy/getIpList/{group} returns=java.util.List<java.lang.String>   # post-for-read
                spring POST /users/count -> a.Users#countUsers(a.Q) returns=long takes=body(a.Q)   # post-for-read
                """);
    }

    @Test
    void handlersThatReadWithoutABodyAreFlagged() {
        rule.check("""
                spring POST /shops/{id}/address -> a.Shops#getAddress(long) returns=a.Address takes=path:id(long)   # post-for-read
                jaxrs POST /task-instances/{id} -> a.Tasks#queryTaskById(long) returns=a.Task takes=path:id(long)   # post-for-read
                spring POST /shops/{id}/owner -> a.Shops#getOwner(long) returns=a.Owner takes=path:id(long),body(a.Q)
                spring POST /shops/{id}/staff -> a.Shops#getStaff(long) returns=a.Owner takes=path:id(long),any
                spring POST /shops/{id}/name -> a.Shops#getName(long) returns=java.lang.String takes=path:id(long)
                spring POST /shops/{id}/city -> a.Shops#getCity(long)
                jaxrs POST /shops/{id}/street -> a.Shops#getStreet(long) returns=jakarta.ws.rs.core.Response
                """);
    }

    @Test
    void criteriaThatDoNotFitAQueryAreWorthKnowingUnlessTheyAreOnlyCounted() {
        rule.check("""
                spring POST /prices/list -> a.Prices#list(java.util.List) returns=java.util.List<a.Price> takes=body(java.util.List<a.Id>)   # post-for-read:info
                spring POST /patients/list -> a.Patients#list(a.Q) returns=java.util.List<a.Patient> takes=body(a.Q)   # post-for-read:info
                spring POST /concepts/count -> a.Concepts#count(a.Q) nested returns=long takes=body(a.Q)
                spring POST /nodes/getAll -> a.Nodes#all()   # post-for-read:info
                """);
    }

    @Test
    void aGetBesideItServesReaders() {
        rule.check("""
                spring GET /orders/list
                spring POST /orders/list -> a.Orders#list(a.Page) returns=java.util.List<a.Order>
                spring * /orders/getAll -> a.Orders#getAll() returns=java.util.List<a.Order>
                """);
    }

    @Test
    void whatIsMadeByHandingItOutIsNoLook() {
        rule.check("""
                spring POST /getToken returns=a.Token
                spring POST /get-or-create returns=a.Thing
                spring POST /files/getUploadUrl returns=a.Url
                spring POST /jobs/next -> a.Jobs#getNext() returns=a.Job
                spring POST /users/{id}/access-token -> a.Users#getAccessToken(long) returns=a.Token
                spring POST /sms/code -> a.Sms#getCode() returns=a.Code
                spring POST /images/getCaptcha returns=a.Image
                spring POST /captcha/get returns=a.Image
                spring POST /coupons/getItForFree returns=a.AttackResult
                """);
    }

    @Test
    void actsAndNounsAreNoLooks() {
        rule.check("""
                spring POST /list
                spring POST /todos/list returns=a.Todo
                spring POST /feeds/{id}/fetch returns=void
                spring POST /feeds/{id}/fetch-all returns=a.Job
                spring POST /mails/{id}/read returns=a.Mail
                spring POST /list-items
                spring POST /orders/list status=CREATED returns=java.util.List<a.Order>
                spring POST /tokens/introspect returns=a.Token
                spring POST /prices/calculate -> a.Prices#getPrice() returns=a.Price
                spring POST /reports/preview -> a.Reports#getPreview() returns=a.Report
                spring POST /users/{id}/export -> a.Users#getExport() returns=a.Export
                spring POST /graphql -> a.Graph#getResult() returns=a.Result
                spring POST /getAll -> a.Users#getAll() returns=void
                spring POST /products/search -> a.Products#findProducts() returns=java.util.List<a.Product>
                spring POST /getPage returns=org.springframework.web.servlet.ModelAndView
                spring POST /projects/listing/{id} -> a.Projects#getAndLock() returns=a.Project
                """);
    }

    @Test
    void theCureNamesTheGet() {
        var findings = rule.findings("""
                spring POST /orders/list -> a.Orders#list(a.Page) returns=java.util.List<a.Order> takes=body(a.Page)
                spring POST /proxy/getIps/{group} -> a.Proxy#getIps(java.lang.String) returns=java.util.List<a.Ip>
                """);
        assertThat(findings.get(0).cure())
                .isEqualTo("map it to `GET /orders`, with what the body holds as query parameters");
        assertThat(findings.get(1).cure()).isEqualTo("map it to `GET /proxy/getIps/{group}`");
    }

    @Test
    void aListIsSaidByTheLastWordTooAndAKeyIsNotHandedOut() {
        rule.check("""
                spring POST /engines/ecList -> a.Engines#queryEcList(a.Q) returns=a.R takes=body(a.Q)   # post-for-read
                spring POST /engines/waitList -> a.Engines#joinWaitList(a.Q) returns=a.R takes=body(a.Q)
                spring POST /task-instances/{code} -> a.Tasks#queryTaskByCode(long) returns=a.Task takes=path:code(long)   # post-for-read
                """);
    }

    @Test
    void aPageOrAViewOfAThingIsAMereLook() {
        rule.check("""
                spring POST /orders/page -> a.Orders#page(a.Q) returns=a.R<com.x.IPage<a.Order>> takes=body(a.Q)   # post-for-read
                spring POST /pages/page -> a.Pages#page(a.Page) returns=a.Content takes=body(a.Page)
                spring POST /lamps/detail -> a.Lamps#detail(long) returns=a.Lamp takes=query:id(long)   # post-for-read
                spring POST /lamps/{id}/profile -> a.Lamps#saveProfile(a.Lamp) returns=a.Lamp takes=body(a.Lamp)
                spring POST /users/info -> a.Users#info(a.User) returns=a.User takes=body(a.User)
                """);
    }

    @Test
    void lookingForOneIsReadingIt() {
        rule.check("""
                spring POST /orders/queryById -> a.Orders#queryById(long) returns=a.Order takes=query:id(long)   # post-for-read
                spring POST /users/selectAll -> a.Users#selectAll() returns=java.util.List<a.User>   # post-for-read
                spring POST /seats/selectSeat -> a.Seats#reserve(a.Seat) returns=a.Seat takes=body(a.Seat)
                spring POST /seats/selectRow -> a.Seats#selectRow(a.Row) returns=void takes=body(a.Row)
                spring POST /lamps/findKey -> a.Lamps#findKey(a.Q) returns=a.Key takes=body(a.Q)
                """);
    }

    @Test
    void whatIsFoundMayBeHiddenInItsType() {
        rule.check("""
                jaxrs POST /views/findHistory -> a.Views#findHistory(a.Query) returns=javax.ws.rs.core.Response takes=body(a.Query)   # post-for-read
                jaxrs POST /views/findName -> a.Views#findName(a.Query) returns=java.lang.String takes=body(a.Query)
                jaxrs POST /views/findTable -> a.Views#findTable(a.Query) returns=javax.ws.rs.core.Response takes=body(a.Query) nested
                """);
    }

    @Test
    void aListOfWhatIsHandedOutIsOfWhatThereIs() {
        rule.check("""
                spring POST /mail/getKeyInfo -> a.Mail#getKeyInfo() returns=a.Info   # post-for-read
                spring POST /mail/getKey -> a.Mail#getKey() returns=a.Key
                """);
    }

    @Test
    void whatComesBackMayBeHandedOut() {
        rule.check("""
                spring POST /orders/{id}/begin -> a.Orders#getState(long) returns=a.PaymentToken takes=path:id(long)
                spring POST /orders/{id}/state -> a.Orders#getState(long) returns=a.PaymentState takes=path:id(long)   # post-for-read
                """);
    }
}
