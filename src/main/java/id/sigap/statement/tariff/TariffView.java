package id.sigap.statement.tariff;

/** A tariff, as it is shown. */
public record TariffView(Tariff tariff) {}
