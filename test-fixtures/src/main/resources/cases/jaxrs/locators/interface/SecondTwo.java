package app;

public class SecondTwo implements Two {

    @Override
    public String get() {
        return null;
    }
}
