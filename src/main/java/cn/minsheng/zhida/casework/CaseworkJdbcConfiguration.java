package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.SafeId;
import java.sql.Date;
import java.sql.JDBCType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/**
 * How ids, days and moments stand in columns. Moments go through {@link Moments}: the converters of
 * Spring Data would shift them by the zone of the JVM.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  CaseworkSettings.class,
  LikenessSettings.class,
  RequestSettings.class,
  TermSettings.class,
  UndoSettings.class,
  UrgeSettings.class
})
@EnableJdbcRepositories(basePackageClasses = Petitions.class)
class CaseworkJdbcConfiguration {

  @Bean
  JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
    return JdbcCustomConversions.of(
        dialect,
        List.of(
            new PetitionIdOut(),
            new PetitionIdIn(),
            new AssignmentIdOut(),
            new AssignmentIdIn(),
            new ReportIdOut(),
            new ReportIdIn(),
            new SafeIdOut(),
            new SafeIdIn(),
            new StaffIdOut(),
            new StaffIdIn(),
            new UnitIdOut(),
            new UnitIdIn(),
            new MomentOut(),
            new MomentIn(),
            new DayOut(),
            new DayIn()));
  }

  @WritingConverter
  static class PetitionIdOut implements Converter<PetitionId, String> {
    @Override
    public String convert(PetitionId id) {
      return id.toString();
    }
  }

  @ReadingConverter
  static class PetitionIdIn implements Converter<String, PetitionId> {
    @Override
    public PetitionId convert(String column) {
      return PetitionId.of(column);
    }
  }

  @WritingConverter
  static class AssignmentIdOut implements Converter<AssignmentId, String> {
    @Override
    public String convert(AssignmentId id) {
      return id.toString();
    }
  }

  @ReadingConverter
  static class AssignmentIdIn implements Converter<String, AssignmentId> {
    @Override
    public AssignmentId convert(String column) {
      return AssignmentId.of(column);
    }
  }

  @WritingConverter
  static class ReportIdOut implements Converter<ReportId, String> {
    @Override
    public String convert(ReportId id) {
      return id.toString();
    }
  }

  @ReadingConverter
  static class ReportIdIn implements Converter<String, ReportId> {
    @Override
    public ReportId convert(String column) {
      return ReportId.of(column);
    }
  }

  @WritingConverter
  static class SafeIdOut implements Converter<SafeId, String> {
    @Override
    public String convert(SafeId id) {
      return id.toString();
    }
  }

  @ReadingConverter
  static class SafeIdIn implements Converter<String, SafeId> {
    @Override
    public SafeId convert(String column) {
      return SafeId.of(column);
    }
  }

  @WritingConverter
  static class StaffIdOut implements Converter<StaffId, String> {
    @Override
    public String convert(StaffId id) {
      return id.value();
    }
  }

  @ReadingConverter
  static class StaffIdIn implements Converter<String, StaffId> {
    @Override
    public StaffId convert(String column) {
      return new StaffId(column);
    }
  }

  @WritingConverter
  static class UnitIdOut implements Converter<UnitId, Long> {
    @Override
    public Long convert(UnitId id) {
      return id.value();
    }
  }

  @ReadingConverter
  static class UnitIdIn implements Converter<Long, UnitId> {
    @Override
    public UnitId convert(Long column) {
      return new UnitId(column);
    }
  }

  @WritingConverter
  static class MomentOut implements Converter<Instant, JdbcValue> {
    @Override
    public JdbcValue convert(Instant moment) {
      return JdbcValue.of(Moments.column(moment), JDBCType.TIMESTAMP);
    }
  }

  @ReadingConverter
  static class MomentIn implements Converter<LocalDateTime, Instant> {
    @Override
    public Instant convert(LocalDateTime column) {
      return Moments.moment(column);
    }
  }

  @WritingConverter
  static class DayOut implements Converter<LocalDate, JdbcValue> {
    @Override
    public JdbcValue convert(LocalDate day) {
      return JdbcValue.of(day, JDBCType.DATE);
    }
  }

  @ReadingConverter
  static class DayIn implements Converter<Date, LocalDate> {
    @Override
    public LocalDate convert(Date column) {
      return column.toLocalDate();
    }
  }
}
