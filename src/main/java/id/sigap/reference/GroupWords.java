package id.sigap.reference;

import id.sigap.problem.LocalizedText;
import java.util.Map;
import java.util.Map.Entry;

/** What the groups of categories and channels are called. One that is not here, because an admin added it, has its code for a name. */
public final class GroupWords {

    private static final Map<String, LocalizedText> CATEGORIES = Map.ofEntries(
            entry("BUILDINGS", "Bangunan dan tata ruang", "Buildings and zoning"),
            entry("CIVIL_REGISTRY", "Kependudukan", "Civil registry"),
            entry("CULTURE", "Kebudayaan", "Culture"),
            entry("DISASTER", "Kebencanaan", "Disasters"),
            entry("ECONOMY", "Ekonomi dan usaha", "Economy and business"),
            entry("EDUCATION", "Pendidikan", "Education"),
            entry("ENVIRONMENT", "Lingkungan", "Environment"),
            entry("FACILITIES", "Fasilitas umum", "Public facilities"),
            entry("FIRE_AND_RESCUE", "Kebakaran dan penyelamatan", "Fire and rescue"),
            entry("FOOD", "Pangan dan pertanian", "Food and farming"),
            entry("GOVERNMENT", "Pemerintahan", "Government"),
            entry("GREEN", "Pohon dan taman", "Trees and parks"),
            entry("HEALTH", "Kesehatan", "Health"),
            entry("HOUSING", "Perumahan", "Housing"),
            entry("INFRASTRUCTURE", "Jalan dan prasarana", "Roads and infrastructure"),
            entry("LABOUR", "Ketenagakerjaan", "Labour"),
            entry("ORDER", "Ketertiban umum", "Public order"),
            entry("OTHER", "Lainnya", "Other"),
            entry("SOCIAL", "Sosial", "Social affairs"),
            entry("TOURISM", "Pariwisata", "Tourism"),
            entry("TRAFFIC", "Perhubungan", "Traffic and transport"),
            entry("UTILITIES", "Listrik, gas dan utilitas", "Power, gas and utilities"),
            entry("WATER", "Air dan banjir", "Water and floods"));

    private static final Map<String, LocalizedText> CHANNELS = Map.ofEntries(
            entry("APP", "Aplikasi", "Apps"),
            entry("COUNTER", "Loket dan kantor", "Counters and offices"),
            entry("EMAIL", "Surel", "E-mail"),
            entry("MEDIA", "Media massa", "Mass media"),
            entry("MESSAGE", "Pesan singkat", "Messages"),
            entry("PARTNER", "Kanal mitra", "Partners"),
            entry("SOCIAL", "Media sosial", "Social media"),
            entry("WEB", "Situs web", "Web"));

    private GroupWords() {}

    public static LocalizedText ofCategories(String code) {
        return CATEGORIES.getOrDefault(code, new LocalizedText(code, code));
    }

    public static LocalizedText ofChannels(String code) {
        return CHANNELS.getOrDefault(code, new LocalizedText(code, code));
    }

    private static Entry<String, LocalizedText> entry(String code, String id, String en) {
        return Map.entry(code, new LocalizedText(id, en));
    }
}
